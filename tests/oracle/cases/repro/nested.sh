# Commands of stages that call the program themselves: what they ask for is free, or held by the very stage.
project
echo 1 >in
echo 5 >raw
mkdir sub
file sub/dvc.yaml <<'T'
stages:
  x: {cmd: cp ../in x, deps: [../in], outs: [x]}
T
file dvc.yaml <<'T'
stages:
  add:
    cmd: dvc add raw
    deps: [in]
    always_changed: true
  look:
    cmd:
    - dvc root
    - dvc stage list
    - dvc status sub/dvc.yaml
    deps: [in]
  run:
    cmd: dvc repro sub/dvc.yaml && cp sub/x y
    deps: [in]
    outs: [y]
  below:
    cmd: dvc root
    wdir: sub
    deps: [../in]
T
run dvc repro add
run dvc repro look
run dvc repro run
run dvc repro below
run dvc repro
run dvc status
file dvc.yaml <<'T'
stages:
  self:
    cmd: echo 1 >s; dvc repro self
    deps: [in]
    outs: [s]
  next:
    cmd: echo 2 >n
    deps: [s]
    outs: [n]
  early:
    cmd: echo 3 >e; dvc repro late
    outs: [e]
  late:
    cmd: cp e l
    deps: [e]
    outs: [l]
T
# DVC has the path of the program in its words.
busy() { sh_run "dvc repro $1 2>../ext/err; echo \$?; sed 's|: [^ ]*/dvc repro|: dvc repro|' ../ext/err; rm ../ext/err"; }
busy self
busy next
busy early
run dvc status
