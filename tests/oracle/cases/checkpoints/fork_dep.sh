# So does a dependency that was edited.
project
checkpoint_pipeline
commit pipeline
run dvc exp run -n first
echo '# other' >>train.sh
run dvc exp run -n second
