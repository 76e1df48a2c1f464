# data status of targets by the names of .dvc files and stages.
project
mkdir data
echo a >data/a
echo file >file
run -q dvc add data file
file dvc.yaml <<T
stages:
  make:
    cmd: cp file made
    deps:
    - file
    outs:
    - made
T
run -q dvc repro
commit all
echo more >file
echo more >data/a
echo more >made
run dvc data status file.dvc
run dvc data status make
run dvc data status dvc.yaml:make
run dvc data status dvc.yaml
run dvc data status data.dvc --granular
run -j dvc data status file.dvc data --json
run dvc data status nosuch.dvc
