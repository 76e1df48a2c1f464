# A flag of an output that DVC does not know, or of the wrong kind.
project
printf 'stages:\n  a:\n    cmd: x\n    outs:\n    - o: {cached: true}\n' >dvc.yaml
run dvc repro
printf 'stages:\n  a:\n    cmd: x\n    outs:\n    - o: {cache: 3}\n' >dvc.yaml
run dvc repro
