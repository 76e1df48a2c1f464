# -f takes the place of an experiment of that name.
project
checkpoint_pipeline
commit pipeline
run dvc exp run -n first
run dvc exp run -f -n first -S lr=0.3
