# What is done is removed by name or by how it ended; experiments stay.
deviation failed-run
deviation queue-files
project
tiny_pipeline 'cat params.yaml >m.yaml && ! grep -q 0.6 m.yaml'
commit pipeline
for n in 5 6 7; do run -q dvc exp run --queue -n q$n -S lr=0.$n; done
run -q dvc exp run --run-all
workers_gone
run -q dvc exp run --queue -n q8 -S lr=0.8
queue_status
run dvc queue remove q5 q6
queue_status
run dvc queue remove --failed --success
run dvc queue remove --failed --queued
run dvc exp list --name-only
