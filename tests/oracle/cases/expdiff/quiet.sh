# -q of diff, list and show.
deviation apply-stack
project
three_experiments
run dvc exp diff -q exp-one two
run dvc exp diff -q exp-one two --md
run dvc exp diff -q exp-one two --json
run dvc exp diff -q --json
run dvc exp list -q
run dvc exp show -q --csv
run dvc exp show -q --md
run dvc exp show -q --json
run dvc exp show -q
run dvc -q exp list
run dvc -q exp diff exp-one two
run dvc -q exp remove nosuch
run dvc exp apply --no-force two
run dvc exp apply -q --no-force two
