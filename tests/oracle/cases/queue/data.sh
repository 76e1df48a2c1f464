# What is queued has the data of then, also when the workspace goes on.
deviation failed-run
deviation repro-dat
project
file params.yaml <<'TXT'
lr: 0.1
TXT
file dvc.yaml <<'TXT'
stages:
  s:
    cmd: cat d/a params.yaml >m.yaml
    deps: [d]
    params: [lr]
    metrics:
    - m.yaml:
        cache: false
TXT
mkdir d
echo 'a: 1' >d/a
run -q dvc add d
commit pipeline
echo 'a: 2' >d/a
run dvc exp run --queue -n q -S lr=0.5,0.6
run git status --short
echo 'a: 3' >d/a
run -q dvc exp run --run-all
queue_status
run cat d/a d.dvc
