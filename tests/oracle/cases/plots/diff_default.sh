# Without revisions: the workspace alone when nothing has changed, else HEAD beside it.
plots_history
run -j dvc plots diff --json
echo untracked >untracked
run -j dvc plots diff --json
printf '9,9,9\n' >>logs.csv
run -j dvc plots diff --json
git add logs.csv
run -j dvc plots diff --json
run dvc plots diff
