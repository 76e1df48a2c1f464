# An experiment that the queue made: its record goes with it.
project
file dvc.yaml <<'TXT'
stages:
  s:
    cmd: echo ran
    params: [lr]
TXT
printf 'lr: 0.1\n' >params.yaml
commit pipeline
run dvc exp run --queue -n q1 -S lr=0.5
run -q dvc exp run --run-all
run dvc exp remove q1
run dvc exp remove q1
run dvc queue remove --success
