# What runs have made, gone on with and forked, as JSON.
project
checkpoint_pipeline
commit pipeline
run -q dvc exp run -n first
run -j dvc exp show --json
tick
run -q dvc exp run
run -j dvc exp show --json
tick
run -q dvc exp run -n second -S lr=0.5
run -j dvc exp show --json
tick
run -q dvc exp run -n third --reset
run -j dvc exp show --json
