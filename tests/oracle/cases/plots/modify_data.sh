# Data of `add` is no plot.
project
printf 'a,b\n1,2\n' >x.csv
run -q dvc add x.csv
run dvc plots modify x.csv --unset a
run dvc plots modify x.csv --unset
