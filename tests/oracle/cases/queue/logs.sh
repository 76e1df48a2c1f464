# The log of a task that is done: by name, by commit, followed.
deviation failed-run
project
tiny_pipeline 'echo "grüße"; cat params.yaml >m.yaml'
commit pipeline
run -q dvc exp run --queue -n q1 -S lr=0.5
stash=$(git rev-parse refs/exps/celery/stash)
run -q dvc exp run --run-all
run dvc queue logs q1
run dvc queue logs -f q1
export stash
sh_run 'dvc queue logs "$(printf %.5s "$stash")"'
sh_run 'dvc queue logs "$stash"'
run dvc queue logs -q q1
run dvc queue logs -e utf-8 q1
run -q dvc queue logs
run -q dvc queue logs q1 q2
