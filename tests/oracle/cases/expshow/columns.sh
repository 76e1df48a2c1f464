# Columns: --drop, --keep, --only-changed, --hide-*, and what they do to each other.
project
three_experiments
run dvc exp show --csv --drop 'loss.*|Created'
run dvc exp show --csv --drop Experiment
run dvc exp show --csv --only-changed
run dvc exp show --csv --only-changed --keep 'n|loss'
run dvc exp show --csv --drop '.*' --keep lr
run dvc exp show --only-changed
run dvc exp show --csv --hide-workspace
run dvc exp show --csv --hide-queued --hide-failed
