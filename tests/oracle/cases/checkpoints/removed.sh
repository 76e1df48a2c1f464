# Its end: the marks go with it.
project
checkpoint_pipeline
set_param epochs 1
commit pipeline
run -q dvc exp run -n first
run dvc exp remove first
