# What waits in the queue: the workspace at queue time with the params; by name and by commit.
deviation repro-dat
project
small_pipeline
run -q dvc repro
commit pipeline
run dvc exp run --queue -n q1 -S lr=0.5
run dvc exp run --queue -n q2 -S lr=0.7
run dvc exp apply q1
run cat params.yaml
run dvc exp apply "$(git rev-parse refs/exps/celery/stash)"
run cat params.yaml
run dvc exp remove --queue
