# What the remote has need not be here.
project
dvc remote add -q -d store "$ORACLE_BASE/ext/store"
mkdir d
echo 1 >d/x
dvc add -q d
echo one >a
dvc add -q a
dvc push -q
echo two >b
dvc add -q b
echo 2 >d/y
dvc add -q d
sh_run 'dvc gc -w --not-in-remote --dry | sort'
run dvc gc -w --not-in-remote -f
snapshot
dvc push -q
run dvc gc -w --not-in-remote -f
run dvc pull
