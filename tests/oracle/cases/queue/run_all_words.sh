# What --run-all says: the log of each, then the names of those that were made, and of those that failed.
deviation failed-run
deviation queue-files
deviation run-all-names
project
tiny_pipeline 'cat params.yaml >m.yaml && ! grep -q 0.6 m.yaml'
commit pipeline
for n in 5 6; do run -q dvc exp run --queue -n q$n -S lr=0.$n; done
run dvc exp run --run-all
