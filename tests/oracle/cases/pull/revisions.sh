# The cache gets what branches, tags or commits use, the workspace its own.
project
dvc remote add -q --local -d store "$ORACLE_BASE/ext/store"
echo one >a
dvc add -q a
commit one
git tag v1
git checkout -q -b side
echo two >a
dvc add -q a
commit two
git checkout -q main
echo three >a
dvc add -q a
commit three
dvc push -q -A
rm -r .dvc/cache a
run dvc pull -T
run dvc pull -a a
run dvc pull -A a.dvc
run dvc pull -A
