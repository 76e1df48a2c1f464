# status and diffs after a run.
project
checkpoint_pipeline
commit pipeline
run -q dvc exp run -n first
run -q dvc status
run dvc params diff
run dvc metrics show
run dvc exp list --name-only
