# From a subdirectory paths are shown as seen from there.
project
mkdir -p sub/d
echo 1 >a
echo 2 >sub/b
echo 3 >sub/d/c
run -q dvc add a sub/b sub/d
rm -r a sub/b sub/d
cd sub
run dvc checkout b.dvc
run dvc checkout
cd ..
