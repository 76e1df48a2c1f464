# A stage of nothing, and one without a command.
project
printf 'stages:\n  a:\n' >dvc.yaml
run dvc repro
printf 'stages:\n  a: {deps: [x]}\n' >dvc.yaml
run dvc repro
printf 'stages:\n  a: {cmd: null}\n' >dvc.yaml
run dvc repro
