# An output that is not there yet at the first signal.
project
checkpoint_words
file train.sh <<'TXT'
. ./ckpt.sh; echo 1 >a; checkpoint; echo 2 >a; echo 2 >b; echo 2 >c; checkpoint
TXT
file dvc.yaml <<'TXT'
stages:
  train:
    cmd: sh train.sh
    outs:
    - a: {checkpoint: true}
    - b: {checkpoint: true}
    - c
TXT
commit pipeline
run dvc exp run -n first
