# -f on what is to go on.
project
checkpoint_pipeline
commit pipeline
run dvc exp run -n first -f
run dvc exp run -f
