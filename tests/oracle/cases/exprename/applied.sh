# An experiment that is applied.
deviation exec-refs
project
three_experiments
run -q dvc exp apply two
run dvc exp rename two new
run dvc exp remove new
run dvc exp list --name-only
