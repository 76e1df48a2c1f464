# A new name, the same commit; what is refused.
deviation group-order
deviation own-force
project
three_experiments
base=$(git rev-parse HEAD)
run dvc exp rename two new
run dvc exp list
run dvc exp rename two other
run dvc exp rename new new
run dvc exp rename nosuch nosuch
run dvc exp rename new third
run dvc exp rename -f new third
run dvc exp list
run dvc exp rename third a/b
run dvc exp rename third 'a b'
run dvc exp rename "refs/exps/$(printf '%.2s' "$base")/${base#??}/third" by-ref
run dvc exp list
run -q dvc exp rename
run dvc exp rename one-word
run dvc exp list
