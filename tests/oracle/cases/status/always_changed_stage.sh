# always_changed is said, though nothing else is.
project
printf 'stages:\n  a: {cmd: echo 1 >x, outs: [x], always_changed: true}\n' >dvc.yaml
run -q dvc repro
run dvc status
run -j dvc status --json
