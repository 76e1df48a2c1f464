# A worker takes what waits; records of what is done stay until they are removed.
deviation failed-run
project
tiny_pipeline
commit pipeline
run dvc exp run --queue -n q1 -S lr=0.5
run dvc queue start
until_done 1
queue_status
run dvc exp list --name-only
sh_run 'dvc exp show --csv | cut -d, -f1,3-'
run dvc queue remove --success
run dvc queue status -q
run dvc exp list --name-only
