# Queued with the checkpoint to go on from.
project
checkpoint_pipeline
commit pipeline
deviation exec-refs
run dvc exp run -n first
run dvc exp run --queue --rev first -n second -S lr=0.3
run -q dvc exp run --run-all
