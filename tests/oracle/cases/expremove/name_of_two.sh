# A task and an experiment of the same name.
deviation queue-files
project
tiny_pipeline
commit pipeline
run -q dvc exp run --queue -n e1 -S lr=0.5
echo 'lr: 7' >params.yaml
experiment e1
run dvc exp remove e1
queue_status
run dvc exp list --name-only
run -q dvc exp remove e1
queue_status
run dvc exp list --name-only
