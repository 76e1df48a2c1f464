# Hydra: values that refer to others, across configs, relative, in texts, of the environment.
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
mkdir -p conf/g
printf 'defaults:\n- g: x\n- _self_\nlr: 0.1\nref: ${lr}\ntext: "lr is ${lr}, ${g.name}"\nwhole: ${g}\nlist: ["${lr}", 2]\nenv: ${oc.env:NOSUCH_VARIABLE,none}\nm: {a: 1, b: "${.a}", c: "${..lr}"}\nesc: "\\\\${lr}"\nchain: ${ref}\n' >conf/config.yaml
printf 'name: gx\nup: ${lr}\nsib: ${.name}\n' >conf/g/x.yaml
commit one
run -q dvc exp run -n one
run -j dvc params diff --json
run -q dvc exp run -n two -S lr=3 -S 'ref=${m.a}' -S '+fresh=${g.up}'
run -j dvc params diff --json
run -q dvc exp run -n three -S 'lr=${nosuch}'
printf 'a: ${b}\nb: ${a}\n' >conf/config.yaml
run -q dvc exp run -n four
