# Without a name, it gets a random one; the first checkpoint gives it to the ref.
project
checkpoint_pipeline
commit pipeline
run dvc exp run
