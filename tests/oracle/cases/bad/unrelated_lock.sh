# A dvc.lock elsewhere that is no YAML.
project
mkdir sub
echo 1 >a
run -q dvc add a
small_pipeline
run -q dvc repro
printf 'stages:\n  x:\n    cmd: echo 1 >x\n    outs: [x]\n' >sub/dvc.yaml
printf 'schema: [\n' >sub/dvc.lock
rm a
run -h dvc checkout a.dvc
run -h dvc checkout
run -h dvc repro train
run -h dvc add data.txt
run -h dvc dag
