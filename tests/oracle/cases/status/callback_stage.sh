# A stage without deps and outs is always changed.
project
printf 'stages:\n  a: {cmd: echo 1}\n' >dvc.yaml
run dvc status
run -q dvc repro
run dvc status
