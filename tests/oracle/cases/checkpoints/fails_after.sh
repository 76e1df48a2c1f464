# It fails after a checkpoint, which is kept; then it goes on from there.
project
checkpoint_pipeline
commit pipeline
deviation checkpoint-behaviour 1
deviation failed-run
run env FAIL=2 dvc exp run -n first -S epochs=3
snapshot
run dvc exp run
