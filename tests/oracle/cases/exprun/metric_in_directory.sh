# A metric inside of a tracked directory is not given to Git.
deviation exec-refs
project
file dvc.yaml <<'TXT'
stages:
  s:
    cmd: mkdir -p d && cat params.yaml >d/m.yaml
    params: [lr]
    outs: [d]
metrics: [d/m.yaml]
TXT
echo 'lr: 0.1' >params.yaml
commit pipeline
run dvc exp run -n e1 -S lr=0.5
run dvc exp show --csv
