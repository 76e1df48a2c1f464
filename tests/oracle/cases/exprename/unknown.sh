# Old names that are none.
project
three_experiments
run dvc exp rename nosuch x
run dvc exp rename nosuch two
run dvc exp rename main x
run -q dvc exp rename refs/exps/nosuch x
run -q dvc exp rename "$(git for-each-ref --format='%(objectname)' refs/exps | head -n 1)" by-sha
run -q dvc exp rename '' x
run -q dvc exp rename a b c
run -q dvc exp rename --nosuch
run dvc exp list --name-only
