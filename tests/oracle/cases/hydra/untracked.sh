# Hydra: params.yaml that Git does not know, or ignores.
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
mkdir conf
printf 'a: 1\n' >conf/config.yaml
rm params.yaml
commit one
run -q dvc exp run -n fresh
snapshot
rm params.yaml
echo 'a: 2' >conf/config.yaml
echo /params.yaml >.gitignore
commit ignored
run -q dvc exp run -n ignored
