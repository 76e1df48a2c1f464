# Without Git there are no experiments.
run -q dvc init --no-scm
small_pipeline
run dvc exp run -n e1
run dvc exp show
run dvc exp list
run dvc exp diff
run dvc exp apply e1
