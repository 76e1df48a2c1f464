# -f reads anew what is remembered.
project
three_experiments
run dvc exp show --csv
run dvc exp show --csv -f
rm -rf .dvc/tmp/exps/cache
run dvc exp show --csv --force --only-changed
