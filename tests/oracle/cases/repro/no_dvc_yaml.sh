# A project without a pipeline.
project
run dvc repro
run dvc repro a
run dvc repro -P
run dvc repro dvc.yaml
run dvc status
