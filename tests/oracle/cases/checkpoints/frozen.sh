# A frozen stage asks for nothing.
project
checkpoint_pipeline
commit pipeline
run -q dvc exp run -n first
sed -i "s,cmd: .*,&\n    frozen: true," dvc.yaml
run dvc exp run -n second
