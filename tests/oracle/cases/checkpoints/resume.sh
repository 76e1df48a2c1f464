# Nothing changed: the same experiment goes on from its last checkpoint.
project
checkpoint_pipeline
commit pipeline
run dvc exp run -n first
snapshot
run dvc exp run -n first
