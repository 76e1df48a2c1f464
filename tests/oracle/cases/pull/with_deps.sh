# The outputs that a stage needs, too.
project
dvc remote add -q -d store ../ext/store
echo 1 >in
dvc add -q in
file dvc.yaml <<'TXT'
stages:
  a: {cmd: cp in a, deps: [in], outs: [a]}
  b: {cmd: cp a b, deps: [a], outs: [b]}
  c: {cmd: cp b c, deps: [b], outs: [c]}
  other: {cmd: echo o >o, outs: [o]}
TXT
dvc repro -q
run dvc push
rm -rf .dvc/cache in a b c o
run dvc pull b
rm -rf .dvc/cache b
run dvc pull -d b
snapshot
rm -rf .dvc/cache in a b
run dvc pull --with-deps dvc.yaml:c
rm -rf .dvc/cache in a b c
run dvc pull -d
rm -rf .dvc/cache in a b c o
run dvc pull -d in.dvc
run dvc pull -d nosuch
run dvc fetch -d b
run dvc push -d b
