# Revisions that are none, too many of them.
project
three_experiments
run dvc exp diff nosuch
run dvc exp diff HEAD nosuch
run dvc exp diff nosuch nope
run -q dvc exp diff a b c
run -q dvc exp diff --nosuch
run -q dvc exp diff --precision x
run dvc exp diff -q nosuch
