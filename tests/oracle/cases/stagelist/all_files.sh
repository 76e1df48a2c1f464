# --all: every file of the project; with .dvc files.
project
echo 1 >d
run -q dvc add d
mkdir s
printf 'stages:\n  x: {cmd: echo 1}\n' >s/dvc.yaml
printf 'stages:\n  y: {cmd: echo 1}\n' >dvc.yaml
run dvc stage list
run dvc stage list --all
run dvc stage list --all --names-only
run dvc stage list s
run dvc stage list -R s
run dvc stage list s/dvc.yaml
