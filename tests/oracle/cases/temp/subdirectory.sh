# From a subdirectory: its dvc.yaml is the default target.
deviation exec-refs
project
mkdir -p sub
file dvc.yaml <<'TXT'
stages:
  top:
    cmd: echo top >top.txt
    outs: [top.txt]
TXT
file sub/dvc.yaml <<'TXT'
stages:
  low:
    cmd: echo low >low.txt
    outs: [low.txt]
TXT
commit pipelines
cd sub
run dvc exp run --temp -n t1
cd ..
run git ls-tree -r --name-only refs/exps/$(git rev-parse HEAD | cut -c1-2)/$(git rev-parse HEAD | cut -c3-)/t1
