# --deps with templated, foreach and matrix stages, whole files, and params that no stage has.
deviation line-order 1 4
deviation baseline-params 5
project
printf 'lr: 0.1\nn: 3\nmodels: [a, b]\nsub: {x: 1, y: 2}\nfree: 1\n' >params.yaml
printf 'w: 1\nv: 2\n' >whole.yaml
file dvc.yaml <<'T'
stages:
  t:
    cmd: echo ${lr}
    params: [sub.x]
  each:
    foreach: ${models}
    do:
      cmd: echo ${item}
      params: [n]
  whole:
    cmd: 'true'
    params:
    - whole.yaml:
T
commit base
sed -i 's/lr: 0.1/lr: 0.2/; s/n: 3/n: 4/; s/x: 1, y: 2/x: 2, y: 3/; s/free: 1/free: 2/' params.yaml
sed -i 's/v: 2/v: 3/' whole.yaml
run dvc params diff --deps
run -j dvc params diff --deps --json --all
run dvc params diff --deps --targets whole.yaml
run dvc params diff
run dvc exp show --csv --param-deps --drop Created
