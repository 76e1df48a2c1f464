# Params that a stage depends on, and no others.
project
deviation baseline-params 3 4
file params.yaml <<'TXT'
lr: 0.1
deep: {a: 1, b: 2}
unused: 7
TXT
echo 'x: {y: 1, z: 2}' >other.yaml
file dvc.yaml <<'TXT'
stages:
  s:
    cmd: 'true'
    params:
    - lr
    - deep.b
    - other.yaml: [x.y]
TXT
run -q dvc repro
commit pipeline
sed -i 's/lr: .*/lr: 0.5/; s/unused: .*/unused: 8/' params.yaml
experiment e1
run dvc exp show --csv
run dvc exp show --csv --param-deps
run dvc exp show --param-deps --only-changed
