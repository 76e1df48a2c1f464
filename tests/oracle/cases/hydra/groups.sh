# Hydra: a config group, chosen by default and with -S; values of it; a second run keeps nothing of the first.
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
printf 'defaults:\n- db: mysql\n- _self_\nlr: 0.1\nname: run\n' >conf/config.yaml
printf 'driver: mysql\nport: 3306\nuser: {name: me}\n' >conf/db/mysql.yaml
printf 'driver: pg\nport: 5432\n' >conf/db/pg.yaml
commit one
run dvc exp run -n one
snapshot
run -j dvc params diff --json
run dvc exp run -n two -S db=pg -S lr=0.5
run -j dvc params diff --json
run -q dvc exp run -n three -S db.port=1 -S db.user.name=you -S +db.extra=[1,2] -S ++name=x -S '~db.driver'
run -j dvc params diff --json
run -q dvc exp run -n four -S '~db' -S +new.deep=1
run -j dvc params diff --json
run -j dvc exp diff one two --json
