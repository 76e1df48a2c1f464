# A key of a stage that DVC does not know.
project
printf 'stages:\n  a: {cmd: x, dep: [y]}\n' >dvc.yaml
run dvc repro
run dvc stage list
run dvc status
run dvc stage add -n b 'echo 1'
