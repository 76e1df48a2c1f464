# A stage without a name.
project
file dvc.yaml <<'TXT'
stages:
  "": {cmd: echo hi}
  a: {cmd: echo hi}
TXT
run dvc stage list
run dvc status
run dvc repro
run dvc repro a
mkdir s
cd s
run dvc status ../dvc.yaml
run dvc repro ../dvc.yaml:a
