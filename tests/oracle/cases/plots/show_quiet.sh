# With -q.
deviation plots-no-target 3
plots_project </dev/null
run dvc plots show -q logs.csv
run dvc plots show -q --json -t t logs.csv
run dvc plots show -q nosuch.csv
