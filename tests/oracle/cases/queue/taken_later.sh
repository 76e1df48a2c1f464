# The name of a task is taken before the task runs.
deviation failed-run
deviation late-conflict
project
tiny_pipeline
commit pipeline
run -q dvc exp run --queue -n q1 -S lr=0.5
run -q dvc exp run --temp -n q1 -S lr=0.6
run -q dvc exp run --run-all
run dvc exp list --name-only
run -q dvc exp apply "$(git for-each-ref --format='%(refname)' 'refs/exps/*/*/q1')"
run cat m.yaml
