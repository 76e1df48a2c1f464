# Checkpoints of queued runs, as JSON: waiting, and when they have run.
project
checkpoint_pipeline
commit pipeline
deviation failed-run
deviation queue-files
run -q dvc exp run --queue -n q1 -S lr=0.5
sh_run -j 'dvc exp show --json | sed "s/\"pid\": [0-9][0-9]*/\"pid\": 1/g"'
run -q dvc exp run --run-all
workers_gone
sh_run -j 'dvc exp show --json | sed "s/\"pid\": [0-9][0-9]*/\"pid\": 1/g"'
tick
run -q dvc exp run --temp -n t1 -S lr=0.7
sh_run -j 'dvc exp show --json | sed "s/\"pid\": [0-9][0-9]*/\"pid\": 1/g"'
