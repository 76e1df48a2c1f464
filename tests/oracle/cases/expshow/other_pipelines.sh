# Pipelines in subdirectories: their params and metrics have paths.
project
mkdir sub
echo 'lr: 1' >params.yaml
echo 'lr: 2' >sub/params.yaml
echo '{"acc": 0.5}' >sub/m.json
printf 'params: [params.yaml]\n' >dvc.yaml
printf 'params: [params.yaml]\nmetrics: [m.json]\n' >sub/dvc.yaml
commit pipelines
echo 'lr: 3' >sub/params.yaml
experiment e1
run dvc exp show --csv
cd sub
run dvc exp show --csv
run dvc exp show --csv --sort-by params.yaml:lr
