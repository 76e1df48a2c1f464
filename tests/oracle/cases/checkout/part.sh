# Parts of a tracked directory: a file, a directory, a path it does not have.
project
mkdir -p d/s
echo 1 >d/a
echo 2 >d/s/x
echo 3 >d/s/y
run -q dvc add d
rm -r d
run dvc checkout d/s
snapshot
echo changed >d/s/x
run dvc checkout d/s/x
run dvc checkout --force d/s/x
run dvc checkout d/nosuch
rm d/s/y
run dvc checkout --summary d/s
