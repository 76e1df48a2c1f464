# A param that was tried before: the run cache answers.
deviation exec-refs
project
small_pipeline
run -q dvc repro
commit pipeline
run dvc exp run -n e1 -S lr=0.5
git checkout -q params.yaml
run dvc exp run -n e2
tick
run dvc exp run -n e3 -S lr=0.5
