# A pipeline file cannot be an output.
project
printf 'stages:\n  a:\n    cmd: echo 1 >x\n    outs: [dvc.yaml]\n' >dvc.yaml
run dvc repro
