# dvc.yaml in a subdirectory, and the run from there.
project
mkdir sub
cd sub
checkpoint_pipeline
commit pipeline
run dvc exp run -n first
cd ..
run dvc exp run sub/dvc.yaml
