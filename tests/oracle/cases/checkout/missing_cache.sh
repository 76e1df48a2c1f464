# Without the objects the checkout fails, names them all, and does what it can.
project
echo 1 >a
echo 2 >b
mkdir d
echo 3 >d/x
echo 4 >d/y
run -q dvc add a b d
rm -rf a b d .dvc/cache/files/md5/b0 .dvc/cache/files/md5/6d
run dvc checkout
run dvc checkout --force
