# Each signal is a commit on the experiment's ref, and the workspace stands at the last.
project
checkpoint_pipeline
commit pipeline
run dvc exp run -n first
