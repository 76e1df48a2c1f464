# Errors of generated stages name them, or the group.
project
printf 'l: [1]\nn: 1\n' >params.yaml
each() { printf "stages:\n  a:\n    foreach: [1]\n    do:\n      cmd: $1\n" >dvc.yaml; run dvc repro --dry; }
each 'echo ${item[}'
each 'echo ${item.x}'
each 'echo ${item[x]} ${ zz }'
each '${l}'
each 'echo\n      deps: ["${zz}"]'
each 'echo\n      wdir: ${l[9]}'
each 'echo\n      vars: ["${zz}"]'
each 'echo\n      vars: [nosuch.yaml]'
each 'echo\n      vars: [{n: 2}]'
each 'echo\n      vars: [params.yaml:n]'
