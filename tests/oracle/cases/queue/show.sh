# exp show has a row for each task that waits.
deviation queue-files
project
small_pipeline
run -q dvc repro
commit pipeline
run dvc exp run --queue -n q1 -S lr=0.5
sleep 1.1 # the newest comes first, by the second
run dvc exp run --queue -n q2 -S lr=0.6
sh_run 'dvc exp show --csv | cut -d, -f1,3-'
sh_run 'dvc exp show --csv --hide-queued | cut -d, -f1,3-'
