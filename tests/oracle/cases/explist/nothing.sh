# No experiments.
project
run dvc exp list
run dvc exp list -A
run dvc exp list -q
