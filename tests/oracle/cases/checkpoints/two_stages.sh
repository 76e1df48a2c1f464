# Two stages with checkpoints, one after the other.
project
checkpoint_words
file dvc.yaml <<'TXT'
stages:
  one:
    cmd: . ./ckpt.sh; for i in 1 2; do echo $i >one; checkpoint; done
    outs:
    - one: {checkpoint: true}
  two:
    cmd: . ./ckpt.sh; for i in 1 2; do cat one >>two; checkpoint; done
    deps: [one]
    outs:
    - two: {checkpoint: true}
TXT
commit pipeline
run dvc exp run -n first
