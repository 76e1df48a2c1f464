# A tab where YAML wants blanks.
project
printf 'stages:\n\ta:\n' >dvc.yaml
run -h dvc repro
run -h dvc stage list --fail
