# diff of outputs of stages: plain, metrics, not cached, without a lock entry, with params.
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
run dvc diff
run -q dvc repro a
run dvc diff
run dvc diff --json
commit run
run dvc diff
run dvc diff HEAD~1 HEAD
run dvc diff HEAD~1 HEAD --json --show-hash
echo new >in
run -q dvc repro
run dvc diff
run dvc diff --targets a
run dvc diff --targets out
run dvc diff --targets plain uncached
