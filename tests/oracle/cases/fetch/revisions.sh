# Of branches, tags and all commits.
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
echo four >a
dvc add -q a
commit four
dvc push -q -A
rm -r .dvc/cache
run dvc fetch -T
run dvc fetch -a
run dvc fetch -A
run dvc fetch -A
run dvc fetch -A nosuch
