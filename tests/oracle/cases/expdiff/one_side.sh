# Files and keys that one side has not got.
project
three_experiments
printf '{"acc": 0.1, "new": 1, "t": "x"}' >metrics.json
printf 'lr: null\nadded: [1]\n' >params.yaml
run dvc exp diff
run -j dvc exp diff --json
rm metrics.json
run dvc exp diff
rm params.yaml
run dvc exp diff --md
