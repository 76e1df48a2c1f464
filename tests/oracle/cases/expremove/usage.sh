# What does not go together.
deviation group-order
project
three_experiments
run dvc exp remove
run dvc exp remove -n 2
run dvc exp remove --keep
run dvc exp remove -A two
run dvc exp remove --queue two
run dvc exp remove --queue --keep
run dvc exp remove --queue -A --keep
run -q dvc exp remove --queue -g origin
run dvc exp remove --rev nosuch
run dvc exp remove --rev HEAD~9
run dvc exp list
