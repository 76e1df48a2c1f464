# A stage with a working directory.
project
mkdir work
checkpoint_pipeline
mv train.sh params.yaml work
sed -i 's/cmd: .*/&\n    wdir: work/' dvc.yaml
commit pipeline
run dvc exp run -n first
run dvc exp run
