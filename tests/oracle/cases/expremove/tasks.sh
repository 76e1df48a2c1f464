# Tasks that wait, that failed, that are done: by name, by commit, with experiments and refs in one list.
deviation failed-run
deviation queue-files
deviation line-order 6 7
project
tiny_pipeline 'cat params.yaml >m.yaml && ! grep -q 0.6 m.yaml'
commit pipeline
for n in 5 6; do run -q dvc exp run --queue -n q$n -S lr=0.$n; done
run -q dvc exp run --run-all
workers_gone
run -q dvc exp run --queue -n q7 -S lr=0.7
run -q dvc exp run --queue -n q8 -S lr=0.8
run dvc exp remove q7 q5 q6
run dvc exp remove "$(git rev-parse --short=7 refs/exps/celery/stash)" q7
queue_status
run dvc exp list
