# Hydra: what cannot be composed changes nothing.
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
printf 'defaults:\n- db: mysql\n- _self_\nlr: 0.1\n' >conf/config.yaml
printf 'port: 3306\n' >conf/db/mysql.yaml
commit one
run -q dvc exp run -n a -S db=nosuch
run -q dvc exp run -n a -S nope=1
run -q dvc exp run -n a -S +db=mysql
run -q dvc exp run -n a -S nogroup/x=1
run -q dvc exp run -n a -S db@other=mysql
run -q dvc exp run -n a -S db=1
run -q dvc exp run -n a -S lr=1,2
run -q dvc exp run -n a -S '~nope'
run -q dvc exp run -n a -S ++db=mysql
bad() { printf "$1" >conf/config.yaml; }
bad 'defaults: {db: mysql}\n'
run -q dvc exp run -n a
bad 'defaults:\n- db: mysql\n- db: pg\n'
run -q dvc exp run -n a
bad 'defaults:\n- nosuch\n'
run -q dvc exp run -n a
bad 'defaults:\n- db: ???\n'
run -q dvc exp run -n a
bad 'defaults:\n- override db: mysql\n- _self_\n'
run -q dvc exp run -n a
bad 'defaults:\n- _self_\n- _self_\n'
run -q dvc exp run -n a
bad 'defaults:\n- override db: mysql\n- db: mysql\n'
run -q dvc exp run -n a
bad '[1, 2]\n'
run -q dvc exp run -n a
bad 'a: [\n'
run -q dvc exp run -n a
rm conf/config.yaml
run -q dvc exp run -n a
rm -r conf
run -q dvc exp run -n a
