# A command of nothing, one with a NUL in it, and a list in brackets.
project
cat >dvc.yaml <<'TXT'
stages:
  empty:
    cmd: ""
  none:
    cmd: []
  line:
    cmd: [""]
TXT
run dvc status
run dvc repro empty
run dvc repro none
run dvc repro line
run dvc status
run -j dvc status --json
cat >dvc.yaml <<'TXT'
stages:
  nul:
    cmd: "echo \0 >out"
TXT
run -q dvc repro
cat >dvc.yaml <<'TXT'
stages:
  flow:
    cmd: [echo 1, 'echo 2']
TXT
run dvc repro
