# So does a param that was edited.
project
checkpoint_pipeline
commit pipeline
run dvc exp run -n first
set_param lr 0.5
run dvc exp run -n second
