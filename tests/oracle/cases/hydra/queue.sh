# Hydra: queued experiments and runs in a directory of their own: groups in a sweep, the workspace stays as it is.
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
mkdir -p conf/db
printf 'defaults:\n- db: mysql\n- db@other: mysql\n- _self_\nlr: 0.1\n' >conf/config.yaml
printf 'driver: mysql\n' >conf/db/mysql.yaml
printf 'driver: pg\n' >conf/db/pg.yaml
commit one
run -q dvc exp run --temp -n temp -S db=pg
run -j dvc params diff --json
run -j dvc params diff HEAD temp --json
run dvc exp run --queue -n q -S db=pg,mysql -S 'db@other=pg,mysql'
run dvc exp run --queue -n r
run dvc exp run --queue -n s --no-hydra
run -q dvc exp run --queue -n t -S db=nosuch
run -q dvc queue remove --all
run -j dvc params diff --json
