# A file that cannot be read: whatever was to be committed, the report is about the file.
project
echo 1 >x
run dvc add x
printf 'stages: []\n' >dvc.yaml
run dvc commit
run dvc freeze x.dvc nosuch
run dvc freeze a
run dvc move x y
run dvc remove a
run dvc remove --outs x.dvc
snapshot
