# A failing stage leaves no experiment and the workspace as it was.
deviation failed-run
project
small_pipeline
commit pipeline
echo 'lr: bad' >params.yaml
file dvc.yaml <<'TXT'
stages:
  train:
    cmd: echo x >model; exit 3
    params: [lr]
    outs: [model]
TXT
run -h dvc exp run --temp -n t1
run git status --short
run dvc exp list
