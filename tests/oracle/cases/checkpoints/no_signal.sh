# A program that never asks.
project
checkpoint_pipeline
echo 'echo x >>model.txt; echo "{}" >metrics.json' >train.sh
commit pipeline
run dvc exp run -n first
run dvc exp run
