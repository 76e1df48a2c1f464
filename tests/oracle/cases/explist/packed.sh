# Refs that Git has packed.
deviation line-order
project
three_experiments
git pack-refs --all
run dvc exp list
run dvc exp remove two
run dvc exp list --name-only
run dvc exp rename third fourth
run dvc exp list --name-only
