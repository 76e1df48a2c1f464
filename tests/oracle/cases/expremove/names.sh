# By name, whole ref and several at once; one that is none removes nothing.
project
three_experiments
base=$(git rev-parse HEAD)
run dvc exp remove nosuch
run dvc exp remove nosuch another
run dvc exp remove two nosuch
run dvc exp remove two
run dvc exp remove two
run dvc exp remove "refs/exps/$(printf '%.2s' "$base")/${base#??}/third"
run dvc exp rm exp-one
run dvc exp list
