# With targets, one of which has no checkpoints.
project
checkpoint_pipeline
cat >>dvc.yaml <<'TXT'
  other:
    cmd: echo other >other
    outs: [other]
TXT
commit pipeline
run dvc exp run -n first other
run dvc exp run -n second train
