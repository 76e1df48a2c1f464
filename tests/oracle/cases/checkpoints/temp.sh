# In a directory of its own: always anew.
project
checkpoint_pipeline
commit pipeline
deviation exec-refs
run dvc exp run --temp -n first
run dvc exp run --temp -n second -S lr=0.2
