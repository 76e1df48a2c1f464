# Hydra: its own settings and groups are no params; configs that list each other.
deviation exec-refs
deviation index-kept
project
printf '[hydra]\n    enabled = true\n' >.dvc/config
file dvc.yaml <<T
stages:
  s:
    cmd: 'true'
    params: [{params.yaml: null}]
T
echo 'old: 1' >params.yaml
mkdir -p conf/g
printf 'defaults:\n- g: a\n- override hydra/job_logging: disabled\n- override hydra/hydra_logging: disabled\n- _self_\nhydra:\n  run: {dir: "."}\nx: 1\n' >conf/config.yaml
printf 'a: 1\n' >conf/g/a.yaml
commit one
run -q dvc exp run -n one
run -j dvc params diff --json
run -q dvc exp run -n two -S hydra.run.dir=other -S x=2
run -j dvc params diff --json
printf 'defaults:\n- b\nx: 1\n' >conf/config.yaml
printf 'defaults:\n- config\n' >conf/b.yaml
run -q dvc exp run -n three
