# Queued and run on a detached HEAD.
deviation failed-run
project
tiny_pipeline
commit pipeline
git checkout -q --detach
run dvc exp run --queue -n q1 -S lr=0.5
run -q dvc exp run --run-all
run dvc exp list
