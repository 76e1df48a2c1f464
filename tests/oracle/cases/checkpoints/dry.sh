# --dry says what would run.
project
checkpoint_pipeline
commit pipeline
run dvc exp run --dry
