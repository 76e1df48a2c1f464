# A dvc.yaml or lock that Git ignores.
project
mkdir s
printf 'stages:\n  a:\n    cmd: echo 1 >x\n    outs: [x]\n' >s/dvc.yaml
echo '/s' >.gitignore
run dvc status
run dvc repro s/dvc.yaml
echo 'dvc.lock' >.gitignore
run dvc repro s/dvc.yaml
