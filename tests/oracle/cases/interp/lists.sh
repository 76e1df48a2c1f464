# Items of lists, counted as Python's int() reads them.
project
printf 'l: [1, [2, 3], {q: 4}]\n' >params.yaml
cmd() { printf 'stages:\n  s:\n    cmd: echo %s\n' "$1" >dvc.yaml; run dvc repro --dry; }
cmd '${l[0]} ${l.0} ${l[1][1]} ${l.1.0} ${l[2].q}'
cmd '${l[-1].q} ${l.+0} ${l[ 0 ]} ${l[0_0]}'
cmd '${l[3]}'
cmd '${l[-4]}'
cmd '${l[x]}'
cmd '${l.x}'
cmd '${l[0.0]}'
