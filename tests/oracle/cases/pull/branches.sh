# The data of branches, tags and all commits; below a directory.
project
dvc remote add -q --local -d store "$ORACLE_BASE/ext/store"
mkdir sub
echo one >sub/a
echo other >b
dvc add -q sub/a b
commit one
git tag v1
git checkout -q -b side
echo two >sub/a
dvc add -q sub/a
commit two
git checkout -q main
echo three >sub/a
dvc add -q sub/a
commit three
dvc push -q -A
rm -r .dvc/cache sub/a b
run dvc pull -R sub
run dvc pull -T sub/a
run dvc pull -a -j 2
rm -r .dvc/cache
run dvc pull -A
run dvc pull -R nosuch
