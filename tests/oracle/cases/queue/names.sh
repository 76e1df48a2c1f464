# A name is checked against experiments, not against the queue.
deviation queue-files
deviation exec-refs
project
small_pipeline
commit pipeline
run dvc exp run --temp -n q1
run dvc exp run --queue -n q1
run dvc exp run --queue -n q2
run dvc exp run --queue -n q2
sh_run 'dvc queue status | cut -c10-'
