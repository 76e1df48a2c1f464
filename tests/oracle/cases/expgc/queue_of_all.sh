# With all commits kept the queue goes, with --queued it stays.
deviation queue-files
project
tiny_pipeline
commit pipeline
run -q dvc exp run --queue -n q1 -S lr=0.5
echo 'lr: 0.9' >params.yaml
commit 'second baseline'
run -q dvc exp run --queue -n q2 -S lr=0.6
run dvc exp gc -A --queued -f
run dvc exp gc -A -f
