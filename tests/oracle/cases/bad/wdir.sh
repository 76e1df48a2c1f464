# A wdir that is not there.
project
printf 'stages:\n  a:\n    cmd: echo 1 >x\n    wdir: nosuch\n    outs: [x]\n' >dvc.yaml
run dvc repro
