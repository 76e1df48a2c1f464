# -A together with --queue; the queue alone; --rev together with --queue.
deviation queue-files
deviation line-order
project
tiny_pipeline
commit pipeline
echo 'lr: 7' >params.yaml
experiment e1
run -q dvc exp run --queue -n q1 -S lr=0.5
run -q dvc exp run --queue -n q2 -S lr=0.6
run dvc exp remove -A
queue_status
echo 'lr: 8' >params.yaml
experiment e2
run dvc exp remove -A --queue
queue_status
run dvc exp list
