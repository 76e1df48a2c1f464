# deps of nothing, and with nothing in them.
project
printf 'stages:\n  a:\n    cmd: echo 1\n    deps:\n' >dvc.yaml
run dvc repro
printf 'stages:\n  a:\n    cmd: echo 1\n    deps: [null]\n' >dvc.yaml
run dvc repro
