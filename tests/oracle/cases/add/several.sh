# Several targets at once, in subdirectories, seen from one of them.
project
mkdir -p sub/deep
echo 1 >a
echo 2 >sub/b
echo 3 >sub/deep/c
cd sub
run dvc add ../a b deep/c
cd ..
run dvc status
