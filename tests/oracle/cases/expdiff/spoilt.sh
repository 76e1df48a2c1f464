# Files that cannot be read.
project
three_experiments
printf '{"acc": ' >metrics.json
run -q dvc exp diff
git checkout -q .
printf 'stages: [\n' >dvc.yaml
run -q dvc exp diff
run dvc exp diff exp-one two --no-path
