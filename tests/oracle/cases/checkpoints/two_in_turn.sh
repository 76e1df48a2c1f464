# Two experiments in turn: what was applied last goes on.
project
checkpoint_pipeline
commit pipeline
run dvc exp run -n first
run dvc exp run --reset -n second -S lr=0.2
run dvc exp apply first
run dvc exp run
run dvc exp apply second
run dvc exp run
