# Hydra: choices that follow other choices.
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
mkdir -p conf/db conf/os conf/db_os
printf 'defaults:\n- db: my\n- os: linux\n- db_os: ${db}_${os}\n- optional db_os@maybe: ${os}\n- _self_\n' >conf/config.yaml
for d in my pg; do printf "name: $d\n" >conf/db/$d.yaml; done
for o in linux mac; do printf "os: $o\n" >conf/os/$o.yaml; done
for d in my pg; do for o in linux mac; do printf "both: $d-$o\n" >conf/db_os/${d}_$o.yaml; done; done
commit one
run -q dvc exp run -n one
run -j dvc params diff --json
run -q dvc exp run -n two -S db=pg -S os=mac
run -j dvc params diff --json
run -q dvc exp run -n three -S db_os=my_mac
run -j dvc params diff --json
