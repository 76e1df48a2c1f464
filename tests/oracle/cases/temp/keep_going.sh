# -k and --ignore-errors.
deviation failed-run
project
file dvc.yaml <<'TXT'
stages:
  a:
    cmd: 'false'
    outs: [a.out]
  b:
    cmd: cat a.out >b.out
    deps: [a.out]
    outs: [b.out]
  c:
    cmd: echo c >c.out
    outs: [c.out]
TXT
commit pipeline
run -q dvc exp run --temp -n t1 -k
run -q dvc exp run --temp -n t2 --ignore-errors
run dvc exp list --name-only
