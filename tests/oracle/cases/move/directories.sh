# A directory moves as a whole.
project
mkdir -p d/sub other
echo 1 >d/a
echo 2 >d/sub/b
run dvc add d
commit
run dvc move d e
snapshot
run dvc move e other
snapshot
run dvc move other/e/ other/f
run dvc status
