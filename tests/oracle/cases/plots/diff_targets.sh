# Only some: files that no pipeline names, ids, directories.
plots_history
run -j dvc plots diff --json HEAD v1 --targets losses
run -j dvc plots diff --json -t t HEAD v1 --targets val.json logs.csv
run -j dvc plots diff --json --targets nosuch.csv -- HEAD v1
run dvc plots diff HEAD v1 --targets
