# Hydra: where a config goes: @package of its file, of the defaults list, relative and absolute ones, nested groups.
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
mkdir -p conf/server/db conf/model
printf 'defaults:\n- server: apache\n- server@backup: apache\n- model: big\n- server/db@main.db: my\n- /server/db@here: my\n- _self_\ntop: 1\n' >conf/config.yaml
printf 'defaults:\n- db: my\n- db@second: my\n- /model@inner: small\nhost: h\n' >conf/server/apache.yaml
printf 'name: my\n' >conf/server/db/my.yaml
printf '# @package _global_\nbig: yes\nlayers: {n: 3}\n' >conf/model/big.yaml
printf '# a comment\n# @package net.small\nsmall: "no"\n' >conf/model/small.yaml
commit one
run -q dvc exp run -n one
run -j dvc params diff --json
run -q dvc exp run -n two -S model=small
run -j dvc params diff --json
run -q dvc exp run -n three -S server@backup.name=x
run -q dvc exp run -n four -S +model@third=big -S backup.host=b
run -j dvc params diff --json
run -q dvc exp run -n five -S server/db@main.db=nosuch
