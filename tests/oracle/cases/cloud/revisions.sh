# Objects of other revisions, named as they are called there.
project
dvc remote add -q --local -d store "$ORACLE_BASE/ext/store"
mkdir sub
echo one >a
echo s >sub/s
dvc add -q a sub/s
commit one
git tag v1
git checkout -q -b side
echo two >b
dvc add -q b
commit two
git checkout -q main
echo three >a
dvc add -q a
run dvc status -c
dvc push -q
run dvc status -c
run dvc status -c -T
run dvc status -c -a
cd sub
run dvc status -c -A
run dvc status -c -A s
run dvc status -c -A ../b
