# An output that never comes.
project
checkpoint_words
file dvc.yaml <<'TXT'
stages:
  train:
    cmd: . ./ckpt.sh; echo 1 >a; checkpoint
    outs:
    - a: {checkpoint: true}
    - b: {checkpoint: true}
TXT
commit pipeline
deviation checkpoint-behaviour 1
deviation failed-run
run dvc exp run -n first
