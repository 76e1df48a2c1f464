# dvc.yaml that is no UTF-8.
project
printf 'stages:\n  a: {cmd: "echo \351"}\n' >dvc.yaml
run -q dvc repro
run -q dvc status
