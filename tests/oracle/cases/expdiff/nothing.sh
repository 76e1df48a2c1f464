# Nothing differs, in all formats.
project
three_experiments
run dvc exp diff
run dvc exp diff --json
run dvc exp diff --md
run dvc exp diff --all
run dvc exp diff -q
