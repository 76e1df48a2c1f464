# It takes no names, and touches no task.
deviation failed-run
project
tiny_pipeline
commit pipeline
run -q dvc exp clean extra
run -q dvc exp clean --nosuch
run -q dvc exp run --queue -n q1 -S lr=0.5
run -q dvc exp run --run-all
run dvc exp clean
queue_status
run dvc queue logs q1
