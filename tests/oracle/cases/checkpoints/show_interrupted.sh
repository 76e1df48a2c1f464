# A run that failed after a checkpoint, as JSON.
project
checkpoint_pipeline
commit pipeline
deviation checkpoint-behaviour 1
deviation failed-run
run -q env FAIL=1 dvc exp run -n first -S epochs=3
run -j dvc exp show --json
