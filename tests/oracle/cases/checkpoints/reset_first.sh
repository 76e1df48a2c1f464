# --reset when there is nothing to forget, but a model by hand.
project
checkpoint_pipeline
commit pipeline
echo 40 >model.txt
deviation saved-outputs
run dvc exp run --reset -n first
