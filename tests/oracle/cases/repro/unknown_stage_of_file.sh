# A stage that its file does not have: the file is named as seen from here, however it was typed.
project
mkdir sub
file dvc.yaml <<'T'
stages:
  x:
    cmd: echo 1 >x
    outs: [x]
T
file sub/dvc.yaml <<'T'
stages:
  z:
    cmd: echo 1 >z
    outs: [z]
T
commit p
for file in dvc.yaml ./dvc.yaml ./sub/dvc.yaml sub/../dvc.yaml sub/../sub/dvc.yaml "$PWD/dvc.yaml"; do run dvc repro "$file:nope"; done
run dvc repro ./no/dvc.yaml:x
run dvc freeze ./sub/dvc.yaml:nope
run dvc status ./dvc.yaml:nope
run dvc repro ./dvc.yaml:x
cd sub
for target in ../dvc.yaml:nope ./dvc.yaml:nope ../sub/dvc.yaml:nope nope ./nope ../nope; do run dvc repro "$target"; done
run dvc repro ./dvc.yaml:z
run dvc status ../dvc.yaml:x
