# Without Git there are no other revisions.
mkdir -p .dvc/tmp
printf '[core]\n    no_scm = True\n' >.dvc/config
echo one >a
dvc add -q a
dvc remote add -q -d store "$ORACLE_BASE/ext/store"
run dvc push
rm -r .dvc/cache
run dvc fetch
run dvc push -A
