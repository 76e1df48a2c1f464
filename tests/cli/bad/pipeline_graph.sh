# A cycle, two stages with one output, an output inside of another.
project
printf 'stages:\n  a:\n    cmd: x\n    deps: [x]\n    outs: [x]\n' >dvc.yaml
run dvc repro <<'END'
ERROR: Same item(s) are defined as both a dependency and an output in stage: a.
[exit 255]
END
printf 'stages:\n  a:\n    cmd: x\n    outs: [o]\n  b:\n    cmd: x\n    outs: [o]\n' >dvc.yaml
run dvc repro <<'END'
ERROR: output 'o' is specified in:
	- a
	- b
Use `dvc remove` with any of the above targets to stop tracking the overlapping output.
[exit 255]
END
printf 'stages:\n  a:\n    cmd: x\n    outs: [d]\n  b:\n    cmd: x\n    outs: [d/o]\n' >dvc.yaml
run dvc repro <<'END'
ERROR: The output paths:
'd'('a')
'd/o'('b')
overlap and are thus in the same tracked directory.
To keep reproducibility, outputs should be in separate tracked directories or tracked individually.
[exit 255]
END
