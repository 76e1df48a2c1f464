# wdir that is not there.
project
printf 'stages:\n  a: {cmd: echo 1, wdir: nosuch}\n' >dvc.yaml
run dvc repro
run dvc status
run dvc stage list
