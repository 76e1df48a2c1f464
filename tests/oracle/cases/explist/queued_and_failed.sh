# What waits or failed is none of them; stash and applied refs neither.
deviation failed-run
deviation queue-files
project
tiny_pipeline 'false'
commit pipeline
run -q dvc exp run --queue -n q1 -S lr=0.5
run -q dvc exp run --run-all
run -q dvc exp run --queue -n q2 -S lr=0.6
run dvc exp list -A
run dvc exp list --name-only
