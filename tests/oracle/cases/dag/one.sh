# One stage.
project
printf 'stages:\n  a: {cmd: echo 1}\n' >dvc.yaml
run dvc dag
run dvc dag --dot
run dvc dag --mermaid
run dvc dag --md
