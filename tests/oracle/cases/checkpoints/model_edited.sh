# The model was edited after the last checkpoint.
project
checkpoint_pipeline
commit pipeline
deviation saved-outputs
run dvc exp run -n first
rm model.txt
echo 40 >model.txt
run dvc exp run
