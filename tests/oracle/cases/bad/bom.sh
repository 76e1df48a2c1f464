# dvc.yaml, params.yaml that begin with a byte order mark.
project
printf '\357\273\277stages:\n  a: {cmd: "echo 1", params: [x]}\n' >dvc.yaml
printf '\357\273\277x: 1\n' >params.yaml
run dvc repro
run dvc status
