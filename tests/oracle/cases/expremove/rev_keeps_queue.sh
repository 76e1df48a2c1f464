# By baseline: tasks of that baseline stay.
deviation queue-files
project
tiny_pipeline
commit pipeline
echo 'lr: 7' >params.yaml
experiment e1
run -q dvc exp run --queue -n q1 -S lr=0.5
run dvc exp remove --rev HEAD
queue_status
run dvc exp remove --rev HEAD
