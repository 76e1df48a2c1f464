# -n: more than there are, none, fewer than none, nothing that is a number.
project
three_experiments
echo 'lr: 0.7' >params.yaml
commit second
run dvc exp show --csv -n 1
run dvc exp show --csv -n 99
run dvc exp show --csv -n 0
run dvc exp show --csv -n -5
run -h dvc exp show --csv -n x
run -h dvc exp show --csv --num
