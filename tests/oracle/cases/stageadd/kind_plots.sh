# --plots and --plots-no-cache.
project
run dvc stage add -n a --plots p.csv --plots-no-cache q.csv 'printf "x\n1\n" | tee p.csv >q.csv'
run dvc repro
run dvc status
