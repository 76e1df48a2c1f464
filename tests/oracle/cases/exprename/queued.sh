# A task that waits has no experiment that could be renamed.
deviation queue-files
project
tiny_pipeline
commit pipeline
run -q dvc exp run --queue -n q1 -S lr=0.5
run dvc exp rename q1 new
run dvc exp rename q1 q1
queue_status
