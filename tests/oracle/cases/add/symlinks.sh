# Symbolic links inside of a directory, as the target itself, and in the way to it.
project
mkdir -p d/real other
echo 1 >d/file
ln -s file d/to-file
ln -s real d/to-dir
echo 2 >d/real/x
ln -s d/file link
ln -s other linked-dir
echo 3 >other/y
run dvc add d
run dvc add link
run dvc add linked-dir/y
ln -s nowhere dangling
run dvc add dangling
