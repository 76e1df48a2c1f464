# Metrics and plots, with checkpoint: true themselves.
project
checkpoint_words
file train.sh <<'TXT'
. ./ckpt.sh; for i in 1 2; do echo m$i >>m; echo "{\"a\":$i}" >s.json; echo "$i,$i" >>p.csv; checkpoint; done
TXT
file dvc.yaml <<'TXT'
stages:
  train:
    cmd: sh train.sh
    outs:
    - m: {checkpoint: true}
    metrics:
    - s.json: {checkpoint: true, cache: false}
    plots:
    - p.csv: {checkpoint: true, cache: false}
TXT
commit pipeline
run dvc exp run -n first
