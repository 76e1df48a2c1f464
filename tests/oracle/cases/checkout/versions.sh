# Going back in Git and checking out: files and directories follow, also those no longer tracked.
project
echo 1 >a
mkdir d
echo 1 >d/x
run -q dvc add a d
commit first
echo 2 >a
echo 2 >d/y
echo n >new
run -q dvc add a d new
commit second
git checkout -q HEAD~1
run dvc checkout
snapshot
git checkout -q main
run dvc checkout --summary
run dvc checkout --summary
