# A directory that is new in a stage that has run before.
project
deviation legacy-manifests
deviation saved-outputs
file dvc.yaml <<'TXT'
stages:
  a: {cmd: echo 1 >o, outs: [o]}
TXT
run dvc repro
file dvc.yaml <<'TXT'
stages:
  a: {cmd: mkdir -p od; echo 1 >od/1; echo 1 >o, outs: [o, od]}
TXT
mkdir od
echo 2 >od/2
run dvc status
run dvc data status
run dvc repro
run dvc status
run dvc repro
