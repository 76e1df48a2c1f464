# What metrics and params do not take.
project
run -q dvc metrics
run -q dvc params
run -q dvc metrics nosuch
run -q dvc params show
run -q dvc metrics show --nosuch
run -q dvc metrics show --targets x
run -q dvc metrics diff a b c
run -q dvc params diff a b c
run -q dvc metrics diff --precision 1 --targets
run -q dvc params diff --targets
run -q dvc params diff --precision 2
run -q dvc metrics diff --deps
run -q dvc params diff -R
run -q dvc metrics show -aT
run -q dvc metrics show --csv
run -q dvc metrics diff -q
run dvc metrics diff --json --md
run dvc params diff --json --md
