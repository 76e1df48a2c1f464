# --precision: significant digits, in csv.
project
three_experiments
run dvc exp show --csv --precision 3
run dvc exp show --csv --precision 10
run dvc exp show --md --only-changed
