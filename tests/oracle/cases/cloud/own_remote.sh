# Outputs with a remote of their own: DVC passes them over, ours compares them with it.
project
deviation ask-remotes 1
echo one >a
echo two >b
dvc add -q a b
sed -i 's/^  path: a/&\n  remote: other/' a.dvc
dvc remote add -q -d store "$ORACLE_BASE/ext/store"
dvc remote add -q other "$ORACLE_BASE/ext/other"
run dvc status -c
dvc push -q
run dvc status -c
run dvc status -c -r other
