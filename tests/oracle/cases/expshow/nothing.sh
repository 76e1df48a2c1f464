# Nothing to show: no experiments, no params, no commit.
project
run dvc exp show
run dvc exp show --csv
run dvc exp show --md
run -j dvc exp show --json
run dvc exp show -q
