# No log: of what failed before it had one the logs of DVC's workers may tell why.
deviation failed-run
deviation queue-files
project
tiny_pipeline 'cat params.yaml >m.yaml && ! grep -q 0.6 m.yaml'
commit pipeline
for n in 5 6; do run -q dvc exp run --queue -n q$n -S lr=0.$n; done
run -q dvc exp run --run-all
workers_gone
rm -r .dvc/tmp/exps/run/*/*.json .dvc/tmp/exps/run/*/*.out
find .dvc/tmp/exps/celery -name '*.out' -delete
run dvc queue logs q5
run dvc queue logs q6
echo why >.dvc/tmp/exps/celery/dvc-exp-worker-1.out
run dvc queue logs q5
run dvc queue logs q6
queue_status
