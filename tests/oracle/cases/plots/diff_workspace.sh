# The word workspace, anywhere.
plots_history
run -j dvc plots diff --json workspace
run -j dvc plots diff --json v1 workspace
run -j dvc plots diff --json v1 workspace main
