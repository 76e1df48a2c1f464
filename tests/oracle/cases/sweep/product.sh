# The first option varies slowest.
deviation queue-files
project
tiny_pipeline
commit pipeline
run dvc exp run --queue -n p -S n=1,2 -S lr=0.1,0.2
queue_status
run git show refs/exps/celery/stash:params.yaml
