# Values of templates that fit nowhere: the stage, the key and the kind are named, and nothing runs.
project
printf 'n: 5\nb: true\nz: null\nd: {x: 1}\nl: [1, 2]\ns: text\n' >params.yaml
stage() { printf "stages:\n  s:\n$1" >dvc.yaml; }
stage '    cmd: ${n}\n'
run dvc repro <<'END'
ERROR: failed to parse 'stages.s.cmd' in 'dvc.yaml': expected str, got int
[exit 255]
END
stage '    cmd: ${z}\n'
run dvc repro <<'END'
ERROR: failed to parse 'stages.s.cmd' in 'dvc.yaml': expected str, got NoneType
[exit 255]
END
stage '    cmd: ["${d}"]\n'
run dvc repro <<'END'
ERROR: failed to parse 'stages.s.cmd' in 'dvc.yaml':
Cannot interpolate data of type 'dict'
[exit 255]
END
stage '    cmd: echo\n    wdir: ${b}\n'
run dvc repro <<'END'
ERROR: failed to parse 'stages.s.wdir' in 'dvc.yaml': expected str, got bool
[exit 255]
END
stage '    cmd: echo\n    deps: ["${n}"]\n'
run dvc repro <<'END'
ERROR: failed to parse 'stages.s.deps' in 'dvc.yaml': expected str, got int
[exit 255]
END
stage '    cmd: echo\n    metrics: [{"${n}": {cache: false}}]\n'
run dvc repro <<'END'
ERROR: failed to parse 'stages.s.metrics' in 'dvc.yaml': expected str, got int
[exit 255]
END
stage '    cmd: echo\n    params: ["${z}"]\n'
run dvc repro <<'END'
ERROR: failed to parse 'stages.s.params' in 'dvc.yaml': expected str/dict, got NoneType
[exit 255]
END
stage '    cmd: echo\n    params: [{p.yaml: "${s}"}]\n'
run dvc repro <<'END'
ERROR: failed to parse 'stages.s.params' in 'dvc.yaml': expected list, got str
[exit 255]
END
stage '    cmd: echo\nmetrics: [m.json, "${n}"]\n'
run dvc repro <<'END'
ERROR: failed to parse 'metrics.1' in 'dvc.yaml': expected str, got int
[exit 255]
END
stage '    cmd: echo\nplots: ["${n}"]\n'
run dvc repro <<'END'
ERROR: failed to parse 'plots.0' in 'dvc.yaml': expected str, got int
[exit 255]
END
stage '    foreach: ["x${l}"]\n    do: {cmd: echo}\n'
run dvc repro <<'END'
ERROR: failed to parse 'stages.s.foreach' in 'dvc.yaml':
Cannot interpolate data of type 'list'
[exit 255]
END
stage '    foreach: [a, ""]\n    do: {cmd: echo}\n'
run dvc repro <<'END'
ERROR: failed to resolve 'stages.s.foreach' in 'dvc.yaml': the name of a generated stage would be empty
[exit 255]
END
stage '    matrix: {a: [1], b: "${s}"}\n    cmd: echo\n'
run dvc repro <<'END'
ERROR: failed to resolve 'stages.s.matrix.b' in 'dvc.yaml': expected list/dictionary, got str
[exit 255]
END
stage '    matrix: {}\n    cmd: echo\n'
run dvc repro <<'END'
ERROR: failed to resolve 'stages.s.matrix' in 'dvc.yaml': the name of a generated stage would be empty
[exit 255]
END
stage '    vars: [{d: 1}]\n    cmd: echo\n'
run dvc repro <<'END'
ERROR: failed to parse stage 's' in 'dvc.yaml':
cannot redefine 'd' from 's.vars[0]' as it already exists in 'params.yaml'
[exit 255]
END
stage '    foreach: {"${s}": "${n}"}\n    do: {cmd: "echo ${key} ${item}"}\n'
run dvc repro --dry <<'END'
Running stage 's@text':
> echo text 5
Use `dvc push` to send your updates to remote storage.
END
