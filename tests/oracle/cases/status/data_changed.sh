# Data of .dvc files: changed, gone, not in the cache.
project
echo 1 >a
mkdir d
echo 1 >d/x
run -q dvc add a d
run dvc status
echo 2 >a
echo 2 >d/y
run dvc status
rm -r a d
run dvc status
