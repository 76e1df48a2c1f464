# With -q.
plots_project </dev/null
run dvc plots show -q logs.csv
run dvc plots show -q --json -t t logs.csv
run dvc plots show -q nosuch.csv
