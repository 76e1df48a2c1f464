# From a subdirectory.
plots_history
mkdir sub
cd sub
run -j dvc plots diff --json v1 HEAD
run -j dvc plots diff --json v1 HEAD -t t --targets ../val.json
run dvc plots diff v1 exp-one
