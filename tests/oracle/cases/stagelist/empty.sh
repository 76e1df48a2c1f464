# Nothing to list.
project
run dvc stage list
run dvc stage list --all
printf 'vars: []\n' >dvc.yaml
run dvc stage list
