# What can be wrong with a matrix.
project
printf 'n: 5\n' >params.yaml
try() { printf "stages:\n  a:\n    matrix: $1\n    cmd: $2\n" >dvc.yaml; run dvc repro --dry; }
try '{a: ["${zz}"]}' echo
try '{a: ["${n.}"]}' echo
try '{a: [1]}' 'echo ${item.b}'
try '{a: [1]}' 'echo ${item[b]}'
try '{a: [1]}' 'echo ${key.}'
try '{a: [1]}' 'echo ${item}\n    deps: ["${item}"]'
try '{a: ["${n"]}' 'echo ${key}'
