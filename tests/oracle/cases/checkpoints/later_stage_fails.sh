# A stage after it fails: the checkpoints are kept.
project
checkpoint_pipeline
cat >>dvc.yaml <<'TXT'
  report:
    cmd: exit 5
    deps: [model.txt]
    outs: [report]
TXT
printf "/model.txt\n/report\n" >.gitignore
commit pipeline
deviation checkpoint-behaviour 1
deviation failed-run
run dvc exp run -n first
