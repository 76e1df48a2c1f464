# One of several stages cannot be committed: their lock file tells of none; target by target, of those before it.
project
file dvc.yaml <<'TXT'
stages:
  one:
    cmd: cp a b
    deps: [a]
    outs: [b]
  two:
    cmd: cp b c
    deps: [b]
    outs: [c]
  three:
    cmd: cp c d
    deps: [c]
    outs: [d]
TXT
mkdir sub
file sub/dvc.yaml <<'TXT'
stages:
  apart:
    cmd: echo 1 >e
    outs: [e]
TXT
echo 1 >a
commit pipeline
dvc repro -q -P
echo 2 >a
echo 2 >b
rm c
echo 2 >d
echo 2 >sub/e
run dvc commit -f
run dvc commit -f one two three
echo 2 >c
run dvc commit -f
