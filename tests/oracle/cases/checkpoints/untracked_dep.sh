# A dependency that Git does not know.
project
checkpoint_pipeline
commit pipeline
sed -i 's/deps: .*/deps: [train.sh, more]/' dvc.yaml
echo more >more
run dvc exp run -n first
run dvc exp run
