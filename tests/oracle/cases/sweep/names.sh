# Names of sweeps that are taken, or none.
deviation queue-files
project
tiny_pipeline
commit pipeline
run -q dvc exp run --temp -n p-1
run dvc exp run --queue -n p -S lr=0.1,0.2,0.3
queue_status
run dvc exp run --queue -n 'a b' -S lr=0.1,0.2
queue_status
run dvc exp run --queue -n p -S lr=0.1,0.2,0.3 -f
queue_status
