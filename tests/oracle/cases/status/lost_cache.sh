# The cache is gone, the files are there.
project
echo 1 >a
run -q dvc add a
rm -rf .dvc/cache
run dvc status
run dvc status a.dvc
