# Two tasks of the same name: the first that is run has it.
deviation failed-run
deviation queue-files
deviation late-conflict
project
tiny_pipeline
commit pipeline
run dvc exp run --queue -n q1 -S lr=0.5
run dvc exp run --queue -n q1 -S lr=0.6
queue_status
run -q dvc exp run --run-all
run dvc exp list --name-only
run git show "$(git for-each-ref --format='%(refname)' 'refs/exps/*/*/q1'):m.yaml"
