# A path below a tracked directory updates the directory's entry.
project
mkdir d
echo 1 >d/a
echo 2 >d/b
run -q dvc add d
echo 3 >d/c
echo changed >d/b
run dvc add d/c
run dvc status
