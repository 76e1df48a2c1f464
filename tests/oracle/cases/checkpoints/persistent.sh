# persist and checkpoint.
project
checkpoint_pipeline
sed -i 's/model.txt: .*/model.txt: {checkpoint: true, persist: true}/' dvc.yaml
commit pipeline
run dvc exp run -n first
tick
run dvc exp run --reset -n second
