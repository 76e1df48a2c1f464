# Wrong types in every place of dvc.yaml: what is said, and where.
project
try() {
    printf '%b' "$1" >dvc.yaml
    run dvc repro
}
try 'vars: x\n'
try 'vars:\n- 1\n'
try 'params: x\n'
try 'params:\n- {a: 1}\n'
try 'metrics: {a: 1}\n'
try 'metrics:\n- 1\n'
try 'plots: x\n'
try 'plots:\n- a:\n    x: 1\n'
try 'plots:\n- a:\n    what: 1\n'
try 'plots:\n- a: {}\n  b: {}\n'
try 'artifacts:\n- a\n'
try 'artifacts:\n  a:\n    type: model\n'
try 'artifacts:\n  a:\n    path: x\n    what: 1\n'
try 'datasets: x\n'
try 'stages:\n  a:\n    cmd: {x: 1}\n'
try 'stages:\n  a:\n    cmd: true\n'
try 'stages:\n  a:\n    cmd: x\n    deps: [{a: 1}]\n'
try 'stages:\n  a:\n    cmd: x\n    params: x\n'
try 'stages:\n  a:\n    cmd: x\n    outs: {a: 1}\n'
try 'stages:\n  a:\n    cmd: x\n    outs:\n    - o: {what: true}\n'
try 'stages:\n  a:\n    cmd: x\n    outs:\n    - o: {labels: x, push: 1, remote: 2}\n'
try 'stages:\n  a:\n    cmd: x\n    metrics:\n    - m: {x: true}\n'
try 'stages:\n  a:\n    cmd: x\n    plots:\n    - p: {header: 1, x: true}\n'
try 'stages:\n  a:\n    cmd: x\n    frozen: yes\n    always_changed: 1\n    desc: 1\n    wdir: [x]\n'
try 'stages:\n  a:\n    cmd: x\n    vars: x\n'
try 'stages:\n  a:\n    foreach: 1\n    do:\n      cmd: x\n'
try 'stages:\n  a:\n    foreach: [1]\n'
try 'stages:\n  a:\n    foreach: [1]\n    do: x\n'
try 'stages:\n  a:\n    foreach: [1]\n    do: {cmd: x, what: 1}\n'
try 'stages:\n  a:\n    do: {cmd: x}\n'
try 'stages:\n  a:\n    matrix: [1]\n    cmd: x\n'
try 'stages:\n  a:\n    matrix: {x: 1}\n    cmd: x\n'
try 'stages:\n  a: x\n'
try 'stages: x\n'
try 'stage:\n  a: {cmd: x}\nextra: 1\n'
try '1: x\nstages:\n  2: {cmd: x}\n'
mkdir sub
rm dvc.yaml
printf 'stages:\n  a:\n    cmd: x\n    dep: [x]\n' >sub/dvc.yaml
run dvc status
run dvc repro sub/dvc.yaml
cd sub
run dvc repro
run dvc exp run
