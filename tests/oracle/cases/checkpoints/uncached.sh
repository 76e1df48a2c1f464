# A checkpoint output that Git keeps.
project
checkpoint_pipeline
sed -i 's,model.txt,model.json,' train.sh dvc.yaml
sed -i 's,model.json: .*,model.json: {checkpoint: true\, cache: false},' dvc.yaml
commit pipeline
run dvc exp run -n first
run dvc exp run
