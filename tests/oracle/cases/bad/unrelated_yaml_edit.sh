# A dvc.yaml elsewhere that is no YAML, and commands that change what is tracked.
project
mkdir sub
echo 1 >a
echo 2 >b
run -q dvc add a b
small_pipeline
run -q dvc repro
printf 'stages:\n  x: [\n' >sub/dvc.yaml
echo 3 >c
run -h dvc add c
run -h dvc move a e
run -h dvc remove b.dvc
run -h dvc unprotect a
run -h dvc freeze train
run -h dvc unfreeze train
run -h dvc repro train
run -h dvc repro
run -h dvc stage add -n new -o new.txt 'echo 1 >new.txt'
run -h dvc stage list
run -h dvc dag
run -h dvc remove train
