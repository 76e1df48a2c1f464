# Hydra: from a directory below, and a run that is dry.
deviation exec-refs
deviation index-kept
project
printf '[hydra]\n    enabled = true\n' >.dvc/config
file dvc.yaml <<T
stages:
  s:
    cmd: 'true'
    params: [{params.yaml: null}]
T
echo 'old: 1' >params.yaml
mkdir -p conf sub
printf 'a: 1\n' >conf/config.yaml
commit one
run -q dvc exp run --dry
run -j dvc params diff --json
run -q dvc exp run -n one
run -j dvc params diff --json
cd sub
printf 'stages:\n  t:\n    cmd: echo\n' >dvc.yaml
run -q dvc exp run -n two -S +b=2
cd ..
run -j dvc params diff --json
