# After a commit nothing derives from it: a new experiment, from the model that is there.
project
checkpoint_pipeline
commit pipeline
run dvc exp run -n first
git commit -q --allow-empty -m other
run dvc exp run -n second
