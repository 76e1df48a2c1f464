# Data of the experiment: a file, a directory, one that is new, one that is gone.
project
mkdir d
echo 1 >d/a
echo 1 >d/b
echo 1 >f
echo 1 >old
run -q dvc add d f old
commit baseline
echo 2 >d/a
rm d/b
echo 2 >d/c
echo 2 >f
echo 2 >new
dvc add -q d f new
rm old.dvc old
experiment e1
dvc checkout -q -f
run dvc exp apply e1
run find d f old new -type f
run dvc status
