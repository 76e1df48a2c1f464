# A dvc.yaml elsewhere that is no YAML, and the status of what is named and has changed.
project
mkdir sub
echo 1 >a
run -q dvc add a
small_pipeline
run -q dvc repro
printf 'stages:\n  x: [\n' >sub/dvc.yaml
echo 2 >a
echo three >>data.txt
run dvc status a.dvc
run dvc status train
run dvc status train a.dvc --json
run dvc status dvc.yaml
run -h dvc status a
run -h dvc status -d train
run dvc status -q a.dvc
run dvc commit -f train
run -h dvc commit -f a
run dvc status -q train
