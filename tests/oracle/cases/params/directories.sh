# A directory named as a params file, and a file in it named, too: params diff of both.
project
mkdir p
printf '{"j": 1, "k": 1}' >p/j.json
printf 'y: 1\nz: 1\n' >p/y.yaml
printf 'b: 1\n' >params.yaml
file dvc.yaml <<'T'
stages:
  a:
    cmd: 'true'
    params:
    - p/j.json: [k]
  b:
    cmd: 'true'
    params:
    - p: [j, y]
    - params.yaml:
  c:
    cmd: 'true'
    params:
    - p/y.yaml:
T
commit one
sed -i 's/1/2/g' params.yaml p/*
run -j dvc params diff --json
run -j dvc params diff --json --deps
run -j dvc params diff --json --all
run -j dvc params diff --json --targets p
