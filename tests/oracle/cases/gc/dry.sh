# What would go, without a question and without going.
project
mkdir d
echo 1 >d/x
dvc add -q d
echo one >a
dvc add -q a
echo two >a
dvc add -q a
rm d.dvc
sh_run 'dvc gc -w --dry | sort'
run dvc gc -w --dry -q
