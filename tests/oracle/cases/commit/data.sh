# Data of .dvc files: a file, a directory, a part of it.
project
mkdir d
echo 1 >d/one
echo 2 >d/two
echo f >f
run -q dvc add d f
echo 3 >d/three
echo edited >f
run dvc commit f.dvc
run dvc commit -f f.dvc
run dvc commit -f d
run dvc status
rm -rf .dvc/cache
run dvc commit
snapshot
