# Data of `add`: the .dvc file says how it is drawn, and nothing is said of it.
project
printf 'a,b\n1,2\n' >x.csv
run -q dvc add x.csv
run dvc plots modify x.csv --unset a
run dvc plots modify x.csv
snapshot
run dvc plots modify x.csv -x a -y b
snapshot
run dvc plots modify x.csv --unset x
snapshot
run dvc plots modify x.csv --unset x
run dvc plots modify x.csv --unset y
run dvc status
