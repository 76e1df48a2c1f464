# A task belongs to the commit that it was queued at, wherever HEAD is when it runs.
deviation failed-run
deviation line-order 5
project
tiny_pipeline
commit pipeline
run -q dvc exp run --queue -n q1 -S lr=0.5
echo 'lr: 0.9' >params.yaml
commit 'second baseline'
run -q dvc exp run --queue -n q2 -S lr=0.6
run -q dvc exp run --run-all
run dvc exp list --name-only
run dvc exp list --name-only -n 2
sh_run 'dvc exp show --csv -n 2 | cut -d, -f1,3-'
