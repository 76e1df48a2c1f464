# Git has packed the refs of the queue.
deviation queue-files
project
tiny_pipeline
commit pipeline
run -q dvc exp run --queue -n q1 -S lr=0.5
run -q dvc exp run --queue -n q2 -S lr=0.6
git pack-refs --all
queue_status
run dvc queue remove q2
queue_status
run dvc exp remove q1
queue_status
