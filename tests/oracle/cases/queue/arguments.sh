# Options and targets of a task are those that it was queued with.
deviation failed-run
project
file dvc.yaml <<'TXT'
stages:
  a:
    cmd: echo a >a.txt
    outs: [a.txt]
  b:
    cmd: cat a.txt >b.txt
    deps: [a.txt]
    outs: [b.txt]
  c:
    cmd: cat b.txt >c.txt
    deps: [b.txt]
    outs: [c.txt]
  z:
    cmd: echo z >z.txt
    outs: [z.txt]
TXT
run -q dvc repro
commit pipeline
run dvc exp run --queue -n q1 -f -s b
run dvc exp run --queue -n q2 -f --downstream b
run dvc exp run --queue -n q3 c -f -m three
run dvc exp run --queue -n q4 -p a -f -m four
run -q dvc exp run --run-all
for n in 1 2 3 4; do run dvc queue logs q$n; done
