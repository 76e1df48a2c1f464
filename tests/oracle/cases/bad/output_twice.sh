# The same output twice in one stage.
project
printf 'stages:\n  a:\n    cmd: echo 1 >x\n    outs: [x, x]\n' >dvc.yaml
run dvc repro
printf 'stages:\n  a:\n    cmd: echo 1 >x\n    outs: [x]\n    metrics: [x]\n' >dvc.yaml
run dvc repro
run dvc status
