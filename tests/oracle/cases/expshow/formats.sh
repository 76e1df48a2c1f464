# The table, csv, md and json of three experiments.
project
three_experiments
run dvc exp show
run dvc exp show --csv
run dvc exp show --md
run -j dvc exp show --json
