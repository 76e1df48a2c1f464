# Too few words, too many.
project
three_experiments
run -q dvc exp branch
run -q dvc exp branch a b c
run -q dvc exp branch --nosuch two
run -q dvc exp branch -v two
run dvc exp branch -q two-branch x
