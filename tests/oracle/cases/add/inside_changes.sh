# Paths below a tracked directory that are new, changed, gone, or directories themselves; the size is kept while files are only added.
project
mkdir -p d/s
echo 1 >d/a
echo 22 >d/b
echo 333 >d/s/x
run -q dvc add d
echo 4444 >d/s/y
run -q dvc add d/s/y
snapshot
echo 55555 >d/b
run -q dvc add d/b
snapshot
rm d/a
run dvc add d/a
snapshot
echo 666666 >d/s/z
rm d/s/x
run -q dvc add d/s
run dvc add d/nosuch
run dvc status
rm -r d
run dvc add d/b
run dvc add d/s/y
echo file >d
run dvc add d/b
snapshot
