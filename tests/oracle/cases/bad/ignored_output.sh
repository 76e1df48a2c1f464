# An output that .dvcignore names.
project
echo 'x' >.dvcignore
printf 'stages:\n  a:\n    cmd: echo 1 >x\n    outs: [x]\n' >dvc.yaml
run dvc repro
