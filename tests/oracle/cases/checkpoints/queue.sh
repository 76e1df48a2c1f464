# Queued, and run later.
project
checkpoint_pipeline
commit pipeline
deviation exec-refs
run dvc exp run --queue -n first
run dvc exp run --queue -n second -S epochs=1
run -q dvc exp run --run-all
