# No vars of a generated stage define item or key.
project
printf 'item: 3\n' >item.yaml
each() { printf "stages:\n  a:\n    foreach: $1\n    do:\n      vars: $2\n      cmd: echo \${item}\n" >dvc.yaml; run dvc repro --dry; }
each '[1]' '[{item: 1}]'
each '[1]' '[{key: 1}]'
each '{q: 1}' '[{key: 1, item: 3}]'
each '{q: 1}' '[item.yaml]'
each '{q: 1}' '[item.yaml:item]'
printf 'stages:\n  a:\n    matrix: {x: [1]}\n    vars: [{key: 1, item: 3}]\n    cmd: echo ${item}\n' >dvc.yaml
run dvc repro --dry
