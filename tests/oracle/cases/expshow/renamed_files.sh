# A metrics file that got another name, a param that went: both have columns.
project
printf 'lr: 1\nold: 2\n' >params.yaml
printf '{"acc": 0.5}' >m.json
printf 'metrics: [m.json]\nparams: [params.yaml]\n' >dvc.yaml
commit baseline
git mv m.json n.json
printf 'metrics: [n.json]\nparams: [params.yaml]\n' >dvc.yaml
printf 'lr: 1\nnew: 2\n' >params.yaml
experiment e1
run dvc exp show --csv
run dvc exp show --md
run dvc exp show
