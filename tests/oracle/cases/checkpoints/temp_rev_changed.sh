# --rev with other params makes a new experiment.
project
checkpoint_pipeline
commit pipeline
deviation exec-refs
run dvc exp run -n first
run dvc exp run --temp --rev first -n second -S lr=0.3
