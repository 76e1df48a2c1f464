# A task that failed.
deviation repro-dat
deviation failed-run
project
file dvc.yaml <<'TXT'
stages:
  s:
    cmd: cat params.yaml >m.json && false
    params: [lr]
TXT
printf 'lr: 0.1\n' >params.yaml
commit pipeline
run dvc exp run --queue -n q1 -S lr=0.5
run -q dvc exp run --run-all
run dvc exp apply q1
run cat params.yaml
run dvc exp remove q1
run dvc exp remove q1
run dvc queue remove --failed
git update-ref -d refs/exps/exec/EXEC_APPLY # names what ours keeps of the run
