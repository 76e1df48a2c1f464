# A name with another @ cannot be told from that of a group.
project
printf 'd: {a@b: 1}\n' >params.yaml
try() { printf "$1\n" >dvc.yaml; run dvc repro --dry; }
try 'stages: {a@b: {cmd: echo}}'
try 'stages: {a: {foreach: [x@y], do: {cmd: echo}}}'
try 'stages: {a: {foreach: "${d}", do: {cmd: echo}}}'
try 'stages: {a: {matrix: {x: ["1@2"]}, cmd: echo}}'
