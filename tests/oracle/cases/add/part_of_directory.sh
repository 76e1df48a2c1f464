# Parts of a tracked directory: a new directory, one that is gone, a file become a directory.
project
mkdir -p d/s d/t
echo 1 >d/a
echo 2 >d/s/x
echo 3 >d/t/y
run -q dvc add d
mkdir d/new
echo 4 >d/new/p
echo 5 >d/new/q
echo unseen >d/a
run dvc add d/new
snapshot
rm -r d/s
run dvc add d/s
rm d/t/y
mkdir d/t/y
echo 6 >d/t/y/z
run dvc add d/t/y
run dvc add d/nosuch
run dvc add d/a d/t
run dvc status
cd d
echo 7 >c
run dvc add c
run dvc add new/p ../d/a
