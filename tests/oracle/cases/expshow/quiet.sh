# -q before and behind the command.
project
three_experiments
run dvc exp show -q
run dvc exp show -q --csv
run dvc exp show -q --json
run dvc exp show -q --md
run dvc exp show -q --rev nosuch
run -q dvc -q exp show --csv
