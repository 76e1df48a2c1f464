# Data that was edited but not added is in the experiment.
deviation exec-refs
project
file dvc.yaml <<'TXT'
stages:
  s:
    cmd: cat d/a f >out
    deps: [d, f]
    outs: [out]
TXT
mkdir d
echo 1 >d/a
echo 1 >f
run -q dvc add d f
commit pipeline
echo 2 >d/a
echo 2 >f
run dvc exp run --temp -n t1
run git status --short
run cat f d/a d.dvc
