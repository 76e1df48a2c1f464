# Targets that lie in each other, one that is not there, one twice.
project
mkdir d
echo 1 >d/x
echo 2 >ok
run dvc add d d/x
run dvc add d/x d
run dvc add ok ok
