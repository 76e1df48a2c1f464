# params diff over YAML, JSON, TOML and Python at once, whole files and keys of them.
deviation unread-revisions
deviation line-order 1 3 4 6
project
printf 'a: 1\nb: {c: 2}\n' >params.yaml
printf '{"a": 1, "b": {"c": 2}, "l": [1, 2]}' >p.json
printf 'a = 1\n[b]\nc = 2\nl = [1, 2]\n' >p.toml
printf 'A = 1\nclass B:\n    c = 2\n    l = [1, 2]\n' >p.py
file dvc.yaml <<'T'
params: [p.toml]
stages:
  s:
    cmd: 'true'
    params:
    - b.c
    - p.json: [b, 'l']
    - p.py: [B.c, B.l]
T
commit one
sed -i 's/2/5/; s/a: 1/a: 3/' params.yaml p.json p.toml p.py
run dvc params diff
run -j dvc params diff --json
run dvc params diff --all
run dvc params diff --deps
run -j dvc params diff --deps --json
run dvc params diff --all --md
run dvc params diff --targets p.py
commit two
run dvc params diff HEAD~1 HEAD --targets p.toml p.json
rm p.json
sed -i 's/5/6/' p.toml
run dvc params diff
run -j dvc params diff HEAD~1 --json
