# A .dvc file as target.
project
echo 1 >d
run -q dvc add d
run dvc stage list d.dvc
run dvc stage list d
