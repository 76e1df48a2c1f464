# dvc.yaml or dvc.lock that is a directory.
deviation exec-refs
project
mkdir -p dvc.yaml
run dvc repro
run dvc status
run dvc stage list
run dvc stage add -n x true
run dvc exp run
rmdir dvc.yaml
mkdir -p sub/dvc.yaml
run dvc repro
run dvc repro sub/dvc.yaml
run dvc repro -R sub
rmdir sub/dvc.yaml
printf 'stages:\n  a:\n    cmd: echo 1 >o\n    params: [p]\n    outs: [o]\n' >dvc.yaml
echo 'p: 1' >params.yaml
mkdir dvc.lock
run dvc status
run dvc repro
