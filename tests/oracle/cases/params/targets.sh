# params diff --targets: files, directories, other formats, from a directory below, with --deps.
deviation unread-revisions
deviation line-order 1 3 4 7 12
project
mkdir -p p/deep
printf 'a: 1\n' >params.yaml
printf '{"j": 1}' >p/j.json
printf 't = 1\n' >p/deep/t.toml
printf 'y = 1\nclass C:\n    z = 2\n' >p/deep/y.py
file dvc.yaml <<'T'
stages:
  s:
    cmd: 'true'
    params:
    - p/j.json: [j]
T
commit one
sed -i 's/1/2/' params.yaml p/j.json p/deep/t.toml p/deep/y.py
run dvc params diff
run dvc params diff --targets p/j.json
run dvc params diff --targets p
run dvc params diff --targets p/deep p/j.json params.yaml
run dvc params diff --targets p/deep/y.py --all
run -j dvc params diff --targets p --json
run dvc params diff --targets p/deep --deps
run dvc params diff --targets nosuch
run dvc params diff --deps
run dvc params diff --deps --all --md
run dvc params diff --targets ./params.yaml
cd p
run dvc params diff
run dvc params diff --targets p/j.json
run dvc params diff --targets j.json
run -j dvc params diff --targets params.yaml --json
