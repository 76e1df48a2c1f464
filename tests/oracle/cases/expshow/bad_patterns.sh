# A pattern that is none.
deviation error-words
project
three_experiments
run -q dvc exp show --csv --drop '('
run -q dvc exp show --csv --keep '['
run -q dvc exp show --csv --only-changed --drop ''
run dvc exp show --csv --drop '' --keep ''
