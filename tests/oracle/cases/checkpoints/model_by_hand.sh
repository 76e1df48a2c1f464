# A model that is there and that nothing tells of.
project
checkpoint_pipeline
commit pipeline
echo 40 >model.txt
deviation saved-outputs
run dvc exp run -n first
