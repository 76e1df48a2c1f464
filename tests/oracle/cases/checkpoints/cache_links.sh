# cache.type symlink: what the program goes on with is no link.
project
checkpoint_pipeline
printf '[cache]\n    type = symlink\n' >.dvc/config
commit pipeline
run dvc exp run -n first
run dvc exp run
