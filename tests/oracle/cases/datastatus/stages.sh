# data status of outputs of stages: plain, metrics, not cached, never made.
project
echo in >in
run -q dvc add in
file dvc.yaml <<T
stages:
  a:
    cmd: mkdir -p out; cp in out/x; cp in metrics.json; cp in plain; cp in uncached
    deps:
    - in
    outs:
    - out
    - plain
    - uncached:
        cache: false
    metrics:
    - metrics.json
  never:
    cmd: echo never >never
    outs:
    - never
T
commit pipeline
run dvc data status
echo there >never
run dvc data status
rm never
run -q dvc repro a
run dvc data status
run -j dvc data status --granular --json
commit run
run dvc data status
run -j dvc data status --unchanged --json
echo new >in
run dvc data status
run -q dvc repro
run dvc data status --granular
