# A file became a directory, a directory a file, a file a link.
project
echo 1 >f
echo 1 >g
mkdir d
echo 1 >d/x
run -q dvc add f g d
rm -r f g d
mkdir f
echo 2 >d
ln -s d g
run dvc status
run dvc checkout
run dvc checkout --force
