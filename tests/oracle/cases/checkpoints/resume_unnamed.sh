# As the example of the manual: run, and run again.
project
checkpoint_pipeline
commit pipeline
run dvc exp run
run dvc exp run
