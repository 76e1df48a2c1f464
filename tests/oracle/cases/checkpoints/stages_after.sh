# A stage after it runs at the end; what it makes is in the last commit.
project
checkpoint_pipeline
cat >>dvc.yaml <<'TXT'
  report:
    cmd: cat model.txt model.txt >report
    deps: [model.txt]
    outs: [report]
TXT
commit pipeline
run dvc exp run -n first
run dvc exp run
