# Malformed expressions are told before unknown names, wherever they stand, in the order of the stage.
project
printf 'n: 5\n' >params.yaml
stage() { printf "stages:\n  s:\n$1" >dvc.yaml; run dvc repro --dry; }
stage '    cmd: echo ${zz}\n    deps: ["${n.}"]\n'
stage '    cmd: echo\n    outs: [{"${zz.}": {desc: "${n.}"}}]\n'
stage '    cmd: echo\n    meta: {a: [{b: "${n.}"}]}\n'
stage '    cmd: [echo, "${zz}"]\n    deps: ["${yy}"]\n'
stage '    cmd: echo\n    deps: ["${yy}"]\n    wdir: ${zz}\n'
stage '    cmd: echo\n    outs: [{"o${n}": {desc: "${zz}"}}]\n'
stage '    cmd: echo\n    params: [{"${n}.yaml": ["${zz}"]}]\n'
stage '    cmd: echo ${zz}\n    vars: ["${n.}"]\n'
stage '    cmd: echo ${zz}\n    vars: ["${n}"]\n'
