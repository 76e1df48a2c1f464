# Names together with --all, --queued, --failed, --success.
deviation queue-files
project
tiny_pipeline
commit pipeline
for n in 1 2 3; do run -q dvc exp run --queue -n q$n -S lr=0.$n; done
run dvc queue remove nope --failed
run dvc queue remove q2 --failed
queue_status
run dvc queue remove nope --all
queue_status
