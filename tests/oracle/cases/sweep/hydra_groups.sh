# Sweeps over groups of a composed configuration.
deviation queue-files
project
mkdir -p conf/model
printf 'defaults:\n- model: small\n- _self_\nlr: 0.1\n' >conf/config.yaml
printf 'units: 1\n' >conf/model/small.yaml
printf 'units: 9\n' >conf/model/big.yaml
printf '[hydra]\n    enabled = True\n' >.dvc/config
printf 'stages:\n  s:\n    cmd: cat params.yaml >m.yaml\n    params: [lr, model]\n    metrics:\n    - m.yaml:\n        cache: false\n' >dvc.yaml
: >params.yaml
commit pipeline
run dvc exp run --queue -n p -S model=small,big
run git show refs/exps/celery/stash:params.yaml
queue_status
run git status --short
