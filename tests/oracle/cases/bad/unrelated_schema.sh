# A dvc.yaml elsewhere whose words are wrong.
project
mkdir sub
echo 1 >a
run -q dvc add a
small_pipeline
run -q dvc repro
printf 'stages:\n  x:\n    cmdd: 1\n' >sub/dvc.yaml
rm a
run -h dvc checkout a.dvc
run -h dvc checkout train
run -h dvc checkout
run -h dvc status
run -h dvc commit -f a.dvc
run -h dvc repro train
run -h dvc add data.txt
run -h dvc remove a.dvc
run -h dvc dag
