# Nothing to draw.
project
run dvc plots show
run -j dvc plots show --json
run -j dvc plots show --json --split
printf 'stages:\n  s:\n    cmd: echo\n    outs: [o]\n' >dvc.yaml
run dvc plots show
run dvc plots show -q
