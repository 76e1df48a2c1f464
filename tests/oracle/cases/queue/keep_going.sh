# -k and --ignore-errors of a task.
deviation failed-run
deviation queue-files
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
run dvc exp run --queue -n q1 -k
run dvc exp run --queue -n q2 --ignore-errors -m two
run -q dvc exp run --run-all
queue_status
sh_run 'dvc queue logs q1 | sort -u'
run dvc queue logs q2
run dvc exp list --name-only
