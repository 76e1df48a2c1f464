# The remote, too.
project
dvc remote add -q -d store "$ORACLE_BASE/ext/store"
mkdir d
echo 1 >d/x
echo 2 >d/y
dvc add -q d
echo one >a
dvc add -q a
dvc push -q
rm d/y
dvc add -q d
echo two >a
dvc add -q a
dvc push -q
run dvc gc -w -c -f
run dvc gc -w -c -f
rm a.dvc
sh_run 'dvc gc -w -c --dry | sort'
run dvc gc -w -c -f -j 1
run dvc push
