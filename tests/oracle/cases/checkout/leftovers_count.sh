# What --summary counts: of what is no output any more one each, of an output that was never recorded nothing.
project
file dvc.yaml <<'T'
stages:
  a:
    cmd: mkdir -p d/s && echo 1 >d/x && echo 2 >d/s/y && echo 3 >o && echo 4 >p
    outs: [d, o, p]
T
run dvc repro
commit one
file dvc.yaml <<'T'
stages:
  a:
    cmd: echo 4 >p
    outs: [p]
T
run dvc checkout --summary
git checkout -q .
run dvc checkout --summary
rm dvc.lock
run dvc checkout --summary
run dvc checkout
git checkout -q .
run dvc checkout
file dvc.yaml <<'T'
stages:
  b:
    cmd: mkdir e; echo 5 >e/x; echo 6 >e/y
    outs: [e]
T
mkdir e
echo 5 >e/x
run -q dvc checkout --summary
run dvc checkout -f --summary
