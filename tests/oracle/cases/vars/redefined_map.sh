# COMPAT: of a map that a stage redefines, DVC calls the place None.
deviation error-words
project
printf 'm: {a: 1}\n' >params.yaml
printf 'stages:\n  s:\n    vars: [{m: 2}]\n    cmd: echo ok\n' >dvc.yaml
run dvc repro --dry
