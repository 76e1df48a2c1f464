# One that the queue made: its record keeps the name that it had.
deviation failed-run
project
tiny_pipeline
commit pipeline
run -q dvc exp run --queue -n q1 -S lr=0.5
run -q dvc exp run --run-all
run dvc exp rename q1 new
run dvc exp list --name-only
sh_run 'dvc exp show --csv | cut -d, -f1,3-'
