# Two checkpoint outputs of one stage, and an ordinary one, which it makes anew each time.
project
checkpoint_words
file train.sh <<'TXT'
. ./ckpt.sh; for i in 1 2; do echo $i >>a; echo b$i >>b; echo c$i >c; checkpoint; done
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
run dvc exp run
