# --sort-by and --sort-order, with missing values, qualified and unknown names.
project
three_experiments
run dvc exp show --csv --sort-by acc
run dvc exp show --csv --sort-by acc --sort-order desc
run dvc exp show --csv --sort-by params.yaml:lr
run dvc exp show --csv --sort-by metrics.json:n --sort-order desc
run dvc exp show --csv --sort-by model.units
run dvc exp show --sort-by acc
run dvc exp show --sort-by nosuch
run -q dvc exp show --sort-order sideways
