# The commit of a task was lost: it can be seen.
deviation error-words
project
tiny_pipeline
commit pipeline
run -q dvc exp run --queue -n q1 -S lr=0.5
run -q dvc exp run --queue -n q2 -S lr=0.6
git update-ref -d refs/exps/celery/stash
rm -f .git/logs/refs/exps/celery/stash
queue_status
run -q dvc exp show
run dvc queue remove --all
