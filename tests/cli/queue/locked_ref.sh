# Somebody else changes the queue's ref just now, and takes half a second for it: that is waited for.
project
small_pipeline
commit pipeline
mkdir -p .git/refs/exps/celery
: >.git/refs/exps/celery/stash.lock
{ sleep 0.5; rm .git/refs/exps/celery/stash.lock; } &
run dvc exp run --queue -n e1 <<'END'
Queued experiment 'e1' for future execution.
END
wait
