# A checkpoint without any change.
project
checkpoint_words
file dvc.yaml <<'TXT'
stages:
  train:
    cmd: . ./ckpt.sh; echo 1 >m; checkpoint; sleep 1.1; checkpoint
    outs:
    - m: {checkpoint: true}
TXT
commit pipeline
run -q dvc exp run -n first
