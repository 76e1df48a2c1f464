# A dvc.yaml elsewhere that is no YAML: which commands mind.
project
mkdir sub d
echo 1 >a
echo 2 >d/x
run -q dvc add a d
small_pipeline
run -q dvc repro
printf 'stages:\n  x: [\n' >sub/dvc.yaml
rm -r a d model.txt
run -h dvc checkout a.dvc
run -h dvc checkout d/x
run -h dvc checkout dvc.yaml:train
run -h dvc checkout train
run -h dvc checkout a
run -h dvc checkout
run -h dvc checkout -R d
snapshot
run -h dvc status
run -h dvc commit -f a.dvc
run -h dvc commit -f
run -h dvc data status
run -h dvc diff
