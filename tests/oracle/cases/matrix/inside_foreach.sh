# A matrix inside of a foreach is not one.
project
printf 'stages:\n  a:\n    foreach: [1]\n    do:\n      matrix: {x: [1, 2]}\n      cmd: echo ${item}\n' >dvc.yaml
run dvc repro --dry
