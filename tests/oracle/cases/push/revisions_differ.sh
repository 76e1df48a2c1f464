# A revision that has not got the target, or cannot be read, is passed over.
project
dvc remote add -q --local -d store "$ORACLE_BASE/ext/store"
echo one >a
dvc add -q a
commit one
git tag v1
echo bad >dvc.yaml
commit bad
git tag v2
git rm -q dvc.yaml
git mv a.dvc b.dvc
sed -i 's/path: a/path: b/' b.dvc
echo two >b
dvc add -q b
commit two
run dvc push -T a
run dvc push -T b
run dvc push -T
