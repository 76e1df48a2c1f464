# -S makes a new experiment that stands on the last checkpoint.
project
checkpoint_pipeline
commit pipeline
run dvc exp run -n first
run dvc exp run -n second -S lr=0.2
