# Options cut short, given twice, with `=`, bundled; formats given together.
project
three_experiments
run dvc exp show --csv --all-c
run dvc exp show --csv --hide-w --sort-o desc --sort-b lr
run dvc exp show --csv --num=2 --drop=Created --drop=loss
run dvc exp show -aTA --csv
run dvc exp show --csv --md
run -j dvc exp show --json --csv --md
run -h dvc exp show --hide
run -h dvc exp show --sort-order sideways
run -h dvc exp show extra
