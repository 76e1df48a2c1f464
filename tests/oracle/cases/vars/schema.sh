# The file must fit its grammar before anything is filled in.
project
printf 'x: 1\n' >params.yaml
try() { printf "$1" >dvc.yaml; run dvc repro --dry; }
try 'vars: [1]\nstages:\n  a:\n    cmd: echo ${nosuch}\n'
try 'vars: {a: 1}\nstages:\n  a:\n    cmd: echo ${nosuch}\n'
try 'stages:\n  a:\n    cmd: echo ${nosuch}\n    outs:\n    - o:\n        cache: ${x}\n'
try 'stages:\n  a:\n    cmd: echo ${nosuch}\n    frozen: ${x}\n'
try 'stages:\n  a:\n    cmd: echo ${nosuch}\n    vars: [[1]]\n'
try 'stages:\n  a:\n    foreach: 5\n    do: {cmd: echo}\n'
try 'stages:\n  a:\n    foreach: [1]\n    cmd: echo\n'
try 'stages:\n  a:\n    do: {cmd: echo}\n'
try 'stages:\n  a:\n    foreach: [1]\n    do: {cmd: echo, nosuch: 1}\n'
try 'stages:\n  a:\n    matrix: {x: 5}\n    cmd: echo\n'
try 'stages:\n  a:\n    matrix: {5: [1]}\n    cmd: echo\n'
try 'stages:\n  a:\n    matrix: [1]\n    cmd: echo\n'
try 'stages:\n  a:\n    matrix: {x: [1]}\n    do: {cmd: echo}\n'
