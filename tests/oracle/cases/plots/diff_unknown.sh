# Revisions that are none.
plots_history
run dvc plots diff nosuch
run dvc plots diff --json nosuch HEAD
run dvc plots diff HEAD exp-none
