# Hydra: --no-hydra, other files with -S, config_dir and config_name, from a directory below, --dry.
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
mkdir -p sub/conf
printf 'a: 1\nb: 2\n' >sub/conf/main.yaml
printf 'x: 1\n' >other.yaml
printf '[hydra]\n    enabled = true\n    config_dir = sub/conf\n    config_name = main\n' >.dvc/config
commit one
run -q dvc exp run -n one
run -j dvc params diff --json
run -q dvc exp run -n two --no-hydra
run -j dvc params diff --json
run -q dvc exp run -n three --no-hydra -S a=7 -S other.yaml:x=5
run -j dvc params diff --json
run -q dvc exp run -n four -S other.yaml:x=6 -S b=3
run -j dvc params diff --json
run -j dvc params diff --targets other.yaml --json
printf '[hydra]\n    enabled = false\n' >.dvc/config
run -q dvc exp run -n five
run -j dvc params diff --json
run -q dvc exp run -n six --no-hydra -S +c=1
run -j dvc params diff --json
