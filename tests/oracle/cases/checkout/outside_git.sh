# Data whose .dvc file went away is removed when it is in the cache.
project
mkdir d
echo 1 >a
echo 2 >b
echo 3 >d/x
run -q dvc add a
commit one
run -q dvc add b d
commit two
git checkout -q HEAD~1
run dvc checkout
run dvc status
git checkout -q main
run dvc checkout
echo changed >b
git checkout -q HEAD~1
run dvc checkout
run dvc checkout -f
git checkout -q main
run dvc checkout a
