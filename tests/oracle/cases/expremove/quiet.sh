# -q says nothing, not even of what is none.
project
three_experiments
run dvc exp remove -q two
run dvc exp remove -q nosuch
run dvc exp remove -q -A
run dvc exp remove -q -A
