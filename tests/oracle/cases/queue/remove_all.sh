# All of them: what waits, what failed, what is done.
deviation failed-run
deviation queue-files
project
tiny_pipeline 'cat params.yaml >m.yaml && ! grep -q 0.6 m.yaml'
commit pipeline
for n in 5 6; do run -q dvc exp run --queue -n q$n -S lr=0.$n; done
run -q dvc exp run --run-all
workers_gone
for n in 7 8; do run -q dvc exp run --queue -n q$n -S lr=0.$n; done
run dvc queue remove --all
run dvc queue status -q
run dvc queue remove --all
run dvc exp list --name-only
