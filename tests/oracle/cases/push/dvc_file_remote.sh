# A .dvc file may name the remote of its output, or keep it here.
project
echo one >a
echo two >b
echo three >c
dvc add -q a b c
sed -i 's/^  path: a/&\n  remote: other/' a.dvc
sed -i 's/^  path: b/&\n  push: false/' b.dvc
dvc remote add -q -d store "$ORACLE_BASE/ext/store"
dvc remote add -q other "$ORACLE_BASE/ext/other"
run dvc push
run dvc push b
run dvc push -r other a
run dvc push -r store a
