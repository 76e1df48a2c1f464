# What there is to track for Git, said at the end: from where it was typed, in the order of names.
project
mkdir -p s/t 'with blank'
echo 1 >s/t/x
echo 2 >s/y
echo 3 >z
echo 4 >'with blank/q'
cd s
run dvc add t/x y ../z '../with blank/q'
run dvc add y
run dvc add -q y
run -q dvc config core.autostage true
echo 5 >y
run dvc add y
sh_run 'git status --porcelain'
