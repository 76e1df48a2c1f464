# The same as JSON: what an executor is said to be.
deviation failed-run
deviation queue-files
project
tiny_pipeline 'cat params.yaml >m.yaml && ! grep -q 0.6 m.yaml'
commit pipeline
for n in 5 6; do run -q dvc exp run --queue -n q$n -S lr=0.$n; done
run -q dvc exp run --run-all
workers_gone
run -q dvc exp run --queue -n q7 -S lr=0.7
sh_run -j 'dvc exp show --json | sed "s/\"pid\": [0-9]*/\"pid\": 1/g"'
sh_run -j 'dvc exp show --json --hide-failed --hide-queued | sed "s/\"pid\": [0-9]*/\"pid\": 1/g"'
