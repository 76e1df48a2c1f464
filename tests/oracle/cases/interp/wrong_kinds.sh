# Kinds that fit nowhere: DVC ends in unexpected errors, or runs the notation of Python.
deviation template-values
project
printf 'n: 5\nb: true\nz: null\nd: {x: 1}\n' >params.yaml
echo '{}' >m.json
stage() { printf "stages:\n  s:\n$1" >dvc.yaml; run dvc repro --dry; }
stage '    cmd: ${n}\n'
stage '    cmd: ${z}\n'
stage '    cmd: ${d}\n'
stage '    cmd: ["${d}"]\n'
stage '    cmd: echo\n    wdir: ${b}\n'
stage '    cmd: echo\n    deps: ["${n}"]\n'
stage '    cmd: echo\n    outs: ["${n}"]\n'
stage '    cmd: echo\n    metrics: [{"${n}": {cache: false}}]\n'
stage '    cmd: echo\n    params: ["${n}"]\n'
stage '    cmd: echo\n    params: [{p.yaml: "${n}"}]\n'
stage '    cmd: echo\nmetrics: ["${n}"]\n'
