# params diff of files that templates use, global, local and of a subdirectory's dvc.yaml.
deviation line-order 1 3 4
project
mkdir sub
printf 'a: 1\np: 1\n' >params.yaml
printf 'v: 1\nw: {x: 1, y: 2}\nvv: 1\n' >vars.yaml
printf '{"l": 1, "ll": 1}' >local.json
printf 's: 1\n' >sub/params.yaml
file dvc.yaml <<'T'
vars:
- vars.yaml
- inline: 3
stages:
  one:
    cmd: echo ${v} ${w.x} ${inline} ${a}
  two:
    vars: [local.json]
    cmd: echo ${l} ${w}
T
file sub/dvc.yaml <<'T'
stages:
  three:
    cmd: echo ${s}
T
commit one
sed -i 's/1/2/g' params.yaml vars.yaml local.json sub/params.yaml
run dvc params diff
run -j dvc params diff --json
run dvc params diff --all
run dvc params diff --deps
run dvc params diff --targets vars.yaml
cd sub
run -j dvc params diff --json
