# A directory as checkpoint output.
project
checkpoint_words
file train.sh <<'TXT'
. ./ckpt.sh; mkdir -p d; for i in 1 2; do n=$(ls d | wc -l); echo $n >d/$n; checkpoint; done
TXT
file dvc.yaml <<'TXT'
stages:
  train:
    cmd: sh train.sh
    outs:
    - d: {checkpoint: true}
TXT
commit pipeline
run dvc exp run -n first
run dvc exp run
