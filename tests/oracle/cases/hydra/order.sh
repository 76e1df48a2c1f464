# Hydra: _self_ first, last, left out; lists are replaced, maps merged, null and ??? over values.
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
printf 'a: group\nl: [1, 2, 3]\nm: {x: 1, y: 2}\nn: 5\nq: 7\ns: {t: 1}\nz: null\n' >conf/g/x.yaml
body='a: own\nl: [9]\nm: {y: 8, z: 9}\nn: null\nq: ???\ns: 3\nz: {w: 1}\n'
printf "defaults:\n- _self_\n- g@_global_: x\n$body" >conf/first.yaml
printf "defaults:\n- g@_global_: x\n- _self_\n$body" >conf/last.yaml
printf "defaults:\n- g@_global_: x\n$body" >conf/none.yaml
commit one
for name in first last none; do
    printf '[hydra]\n    enabled = true\n    config_name = %s\n' "$name" >.dvc/config
    run -q dvc exp run -n "$name"
    run -j dvc params diff --json
done
