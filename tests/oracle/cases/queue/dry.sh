# --queue with --dry.
deviation queue-files
project
tiny_pipeline
commit pipeline
run -q dvc exp run --queue --dry -n q1 -S lr=0.5
run dvc exp list
