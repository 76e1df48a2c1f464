# params and metrics in YAML, JSON, TOML and Python; with --param-deps.
deviation line-order 1 2 4
project
file params.yaml <<'T'
model: {lr: 0.1, opt: {name: adam}}
T
echo '{"model": {"lr": 0.2}}' >p.json
printf '[model]\nlr = 0.3\nwhen = "x"\n' >p.toml
printf 'class Model:\n    lr = 0.4\n' >p.py
file dvc.yaml <<'T'
params: [p.json, p.toml, p.py]
metrics: [m.yaml]
stages:
  s:
    cmd: 'true'
    params:
    - model.lr
    - p.toml: [model.lr]
T
echo 'acc: {train: 0.5, test: 0.25}' >m.yaml
commit base
sed -i 's/lr\(:\|":\| =\) 0/lr\1 1/; s/adam/sgd/; s/"x"/"y"/' params.yaml p.json p.toml p.py
sed -i 's/0.25/0.75/' m.yaml
experiment e
run dvc exp diff HEAD e
run dvc exp diff HEAD e --param-deps
run -j dvc exp diff HEAD e --json
run dvc exp diff HEAD e --all --param-deps --md
