# wdir that leads out of the project.
project
printf 'stages:\n  a: {cmd: echo 1, wdir: ..}\n' >dvc.yaml
run dvc repro
run dvc status
