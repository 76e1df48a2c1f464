# Its program dies of SIGINT after a checkpoint.
project
checkpoint_pipeline
sed -i 's/exit 7/kill -INT $$/' train.sh
commit pipeline
deviation checkpoint-behaviour 1
deviation failed-run
run env FAIL=1 dvc exp run -n first -S epochs=3
