# A symlink to a directory is not tracked: the data would be tracked twice.
project
mkdir d s
echo 1 >d/a
run -q dvc add d
ln -s ../d s/dl
run dvc add s/dl
ln -s s/dl l2
run dvc add l2
echo 1 >f
ln -s f fl
run -q dvc add fl
