# Hydra: only what stands plain is a boolean; quotes, blocks and tags make texts.
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
file conf/config.yaml <<'T'
plain: yes
single: 'yes'
double: "on"
block: |-
  yes
folded: >-
  off
tag: !!str no
anchor: &x Yes
alias: *x
list: [yes, 'yes', !!str on]
T
commit one
run -q dvc exp run -n one
run -j dvc params diff --json
snapshot
