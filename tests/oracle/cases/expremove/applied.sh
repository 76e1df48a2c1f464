# EXEC_APPLY goes with the experiment that it names.
project
three_experiments
run dvc exp apply two
run dvc exp remove exp-one
snapshot
run dvc exp remove two
