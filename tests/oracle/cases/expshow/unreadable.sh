# A metrics file and a dvc.yaml that cannot be read.
deviation unread-revisions
project
three_experiments
echo '{"acc": ' >metrics.json
run dvc exp show --csv
run -q dvc exp show --json
printf 'metrics: {\n' >dvc.yaml
experiment broken
printf 'metrics: {\n' >dvc.yaml
run -q dvc exp show
