# Hydra: optional configs, override in a defaults list, lists of options, null, configs without a group.
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
mkdir -p conf/g conf/h
printf 'defaults:\n- base\n- optional g: nosuch\n- optional h: one\n- g@list: [a, b]\n- h@nothing: null\n- _self_\n- override h: two\nx: ${h.v}\n' >conf/config.yaml
printf 'base: 1\nx: 0\n' >conf/base.yaml
printf 'v: 1\none: 1\n' >conf/h/one.yaml
printf 'v: 2\ntwo: 2\n' >conf/h/two.yaml
printf 'a: 1\nshared: a\n' >conf/g/a.yaml
printf 'b: 1\nshared: b\n' >conf/g/b.yaml
commit one
run -q dvc exp run -n one
run -j dvc params diff --json
run -q dvc exp run -n two -S h=one -S g=a
run -j dvc params diff --json
run -q dvc exp run -n three -S '+g@more=[b,a]' -S h@nothing=two
run -j dvc params diff --json
run -q dvc exp run -n four -S '~h=two'
run -q dvc exp run -n five -S '~h=one'
run -q dvc exp run -n six -S '~g@list'
run -j dvc params diff --json
