# --reset with another name leaves the first; what was made last goes on.
project
checkpoint_pipeline
commit pipeline
run dvc exp run -n first
tick
run dvc exp run --reset -n other
run dvc exp run
