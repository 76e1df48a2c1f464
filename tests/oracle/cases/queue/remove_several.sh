# One unknown among the known: nothing is removed.
deviation queue-files
project
tiny_pipeline
commit pipeline
for n in 1 2 3; do run -q dvc exp run --queue -n q$n -S lr=0.$n; done
run dvc queue remove q1 nope
run dvc queue remove q1 q1
run dvc queue remove ''
run dvc queue remove q2 q3
queue_status
