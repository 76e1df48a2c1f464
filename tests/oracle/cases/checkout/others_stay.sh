# What only other revisions have goes with a checkout of all, never with one of targets.
project
echo 1 >a
dvc add -q a
commit one
mkdir d
echo 1 >d/x
dvc add -q d
echo 2 >b
dvc add -q b
commit two
git checkout -q HEAD~1
run dvc checkout a
run dvc checkout a.dvc
run dvc checkout -R .
sh_run 'ls'
git checkout -q main
run dvc checkout
git checkout -q HEAD~1
echo 3 >b
echo 3 >d/y
run dvc checkout --summary
sh_run 'ls -R'
run dvc checkout -f
sh_run 'ls -R'
