# What is made after the last signal is in one more commit.
project
checkpoint_words
file dvc.yaml <<'TXT'
stages:
  train:
    cmd: . ./ckpt.sh; echo 1 >m; checkpoint; echo 2 >>m; checkpoint; echo 3 >>m
    outs:
    - m: {checkpoint: true}
TXT
commit pipeline
run dvc exp run -n first
