# Lists and maps cannot be put in.
project
printf 'l: [1]\nd: {x: 1}\n' >params.yaml
stage() { printf "stages:\n  s:\n$1" >dvc.yaml; run dvc repro --dry; }
stage '    cmd: ${l}\n'
stage '    cmd: echo ${l}\n'
stage '    cmd: echo\n    deps: ["${l}"]\n'
stage '    cmd: echo\n    deps: ["x${d}"]\n'
stage '    cmd: echo\n    outs: [{"${d}": {desc: x}}]\n'
stage '    cmd: echo\n    wdir: ${l}\n'
stage '    cmd: echo\n    desc: x${d}\n'
stage '    cmd: echo\n    meta: ${d}\n'
stage '    cmd: echo\n    params: [{p.yaml: "${l}"}]\n'
