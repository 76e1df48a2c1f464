# A key of the file that DVC does not know.
project
printf 'stage:\n  a: {cmd: x}\n' >dvc.yaml
run dvc repro
run dvc dag
