# A .dvc file elsewhere that is no YAML.
project
mkdir sub
echo 1 >a
run -q dvc add a
small_pipeline
run -q dvc repro
printf 'outs: [\n' >sub/x.dvc
rm a
run -h dvc checkout a.dvc
run -h dvc checkout a
run -h dvc checkout
run -h dvc commit -f a.dvc
run -h dvc repro train
run -h dvc add data.txt
run -h dvc remove a.dvc
run -h dvc stage list
