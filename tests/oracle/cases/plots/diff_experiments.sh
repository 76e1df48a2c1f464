# Experiments by name, among themselves and beside commits.
plots_history
run -j dvc plots diff --json exp-one
run -j dvc plots diff --json exp-one exp-two
run -j dvc plots diff --json HEAD exp-two exp-one v1
run dvc plots diff exp-one exp-two
