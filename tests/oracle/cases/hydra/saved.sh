# Hydra: exp save takes params.yaml as it is, and asks no configuration, which may be malformed.
deviation exec-refs
deviation index-kept
deviation repro-dat
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
echo 'a: 1' >conf/config.yaml
run -q dvc repro
commit one
echo 'old: 2' >params.yaml
run -q dvc exp save -n whole
run -j dvc params diff HEAD whole --json
echo 'a: [' >conf/config.yaml
run -q dvc exp save -n malformed
snapshot
