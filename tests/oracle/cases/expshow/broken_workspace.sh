# dvc.yaml or a metrics file of the workspace is malformed: the workspace's row alone suffers.
deviation unread-revisions
deviation lazy-params 3
project
three_experiments
printf 'stages: [\n' >dvc.yaml
run -q dvc exp show --csv
git checkout -q .
printf '{"acc": ' >metrics.json
run dvc exp show --csv
git checkout -q .
printf 'lr: [1\n' >params.yaml
run dvc exp show --csv
rm params.yaml metrics.json
run dvc exp show --csv
run dvc exp show
