# -e: an experiment beside what it was made from.
plots_history
run -j dvc plots diff --json -e exp-one
run -j dvc plots diff --json -e main
run -j dvc plots diff --json -e exp-one exp-two
