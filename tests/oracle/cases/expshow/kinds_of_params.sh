# params in YAML, JSON, TOML and Python beside each other, nested, with names in common.
project
file params.yaml <<'T'
model: {lr: 0.1, opt: {name: adam, betas: [0.9, 0.999]}}
seed: 1
T
echo '{"model": {"lr": 0.2}, "seed": 2, "only": {"json": null}}' >p.json
printf 'seed = 3\n[model]\nlr = 0.3\n[model.opt]\nname = "sgd"\n' >p.toml
printf 'SEED = 4\nclass Model:\n    lr = 0.4\n' >p.py
file dvc.yaml <<'T'
params: [p.json, p.toml, p.py]
metrics: [m.yaml, sub/m.toml]
T
echo 'acc: {train: 0.5, test: 0.25}' >m.yaml
mkdir sub
printf 'seed = 7\n[acc]\ntrain = 0.125\n' >sub/m.toml
commit base
sed -i 's/0.3/0.35/' p.toml
experiment e
run dvc exp show
run dvc exp show --csv
run dvc exp show --json
run dvc exp show --csv --sort-by p.toml:model.lr
run -h dvc exp show --csv --sort-by model.lr
run dvc exp show --csv --only-changed
printf '1: 2\nnull: 4\n2.5: 6\nfalse: {true: 5}\n' >params.yaml
run -j dvc exp show --json
