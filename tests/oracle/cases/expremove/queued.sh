# Queued experiments: by name, by commit, all of them; experiments that were made stay.
project
small_pipeline
run -q dvc repro
commit pipeline
echo 'lr: 0.9' >params.yaml
experiment e1
run dvc exp run --queue -n q1 -S lr=0.5
run dvc exp run --queue -n q2 -S lr=0.6
run dvc exp run --queue -n q3 -S lr=0.7
run dvc exp run --queue -n q4 -S lr=0.8
run dvc exp remove -A
run dvc exp remove q1
run dvc exp remove "$(git rev-parse --short=7 refs/exps/celery/stash)"
run dvc exp remove q4
run dvc exp remove --queue
run dvc exp remove --queue
