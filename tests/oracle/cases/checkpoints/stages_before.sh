# A stage before it runs once, and is in each checkpoint.
project
checkpoint_pipeline
file dvc.yaml <<'TXT'
stages:
  prepare:
    cmd: echo ready >prepared
    deps: [train.sh]
    outs: [prepared]
  train:
    cmd: sh train.sh
    deps: [train.sh, prepared]
    params: [lr, epochs]
    outs:
    - model.txt: {checkpoint: true}
    metrics:
    - metrics.json: {cache: false}
TXT
commit pipeline
run dvc exp run -n first
run dvc exp run
