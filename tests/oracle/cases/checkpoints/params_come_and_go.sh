# Params that are added and removed between runs.
project
checkpoint_pipeline
commit pipeline
run dvc exp run -n first -S +new=1
run dvc exp run -n second -S ~new
