# An empty dvc.yaml, and one without stages, are fine.
project
: >dvc.yaml
run dvc repro
run dvc status
echo 'stages:' >dvc.yaml
run dvc repro
echo 'params: [p.yaml]' >dvc.yaml
run dvc repro
