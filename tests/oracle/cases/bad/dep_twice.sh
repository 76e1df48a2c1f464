# The same dependency twice in one stage.
project
echo 1 >x
printf 'stages:\n  a:\n    cmd: echo 1\n    deps: [x, x, ./x]\n' >dvc.yaml
run dvc repro
run dvc status
