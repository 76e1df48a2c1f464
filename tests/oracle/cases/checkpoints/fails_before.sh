# It fails before the first checkpoint.
project
checkpoint_pipeline
echo 'exit 3' >train.sh
commit pipeline
deviation failed-run
run dvc exp run -n first
