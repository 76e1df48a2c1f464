# --hide-workspace in all formats; with --only-changed.
project
three_experiments
echo 'lr: 9' >params.yaml
run dvc exp show --hide-workspace
run dvc exp show --md --hide-workspace
run -j dvc exp show --json --hide-workspace
run dvc exp show --csv --hide-workspace --only-changed
run dvc exp show --csv --only-changed
