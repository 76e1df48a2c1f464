# One of several stages of a foreach.
project
checkpoint_words
file dvc.yaml <<'TXT'
stages:
  train:
    foreach: [a, b]
    do:
      cmd: . ./ckpt.sh; for i in 1 2; do echo ${item} >>m.${item}; checkpoint; done
      outs:
      - m.${item}: {checkpoint: true}
TXT
commit pipeline
run -q dvc exp run -n first train@a
