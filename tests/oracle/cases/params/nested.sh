# params diff of deep maps, lists of maps, and parts of them that stages track.
project
file params.yaml <<'T'
model:
  layers:
  - {units: 1, act: relu}
  - {units: 2, act: tanh}
  opt: {lr: 0.1, betas: [0.9, 0.99]}
T
file q.yaml <<'T'
model:
  layers:
  - {units: 1, act: relu}
  - {units: 2, act: tanh}
  opt: {lr: 0.1, betas: [0.9, 0.99]}
other: 1
T
file dvc.yaml <<'T'
stages:
  s:
    cmd: 'true'
    params:
    - q.yaml: [model.opt.lr, 'model.layers[0].units', 'model.opt.betas[1]', model.nosuch]
T
commit one
sed -i 's/units: 1/units: 8/; s/0.99/0.5/; s/lr: 0.1/lr: 0.2/; s/other: 1/other: 2/' params.yaml q.yaml
run dvc params diff
run -j dvc params diff --json
run dvc params diff --deps
run -j dvc params diff --deps --all --json
run dvc params diff --targets q.yaml --all
