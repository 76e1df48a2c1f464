# No scope, options that are none.
project
three_experiments
run dvc exp gc
run dvc exp gc -f
run dvc exp gc --queued -f
run -q dvc exp gc --nosuch
run -q dvc exp gc extra
run dvc exp gc -q -w -f
run git for-each-ref --format='%(refname:lstrip=4)' refs/exps
