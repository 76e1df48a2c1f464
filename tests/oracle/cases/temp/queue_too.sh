# --temp and --queue together; --temp and --run-all.
deviation queue-files
project
tiny_pipeline
commit pipeline
run dvc exp run --temp --queue -n t1 -S lr=0.5
queue_status
run dvc exp list
