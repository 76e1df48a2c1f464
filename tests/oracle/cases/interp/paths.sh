# How a value is named.
project
printf 'm: {a: {b: 1}, "x y": 2, "\303\251": 7, a-b: 8}\nn: 5\nk: {0: no}\n' >params.yaml
cmd() { printf 'stages:\n  s:\n    cmd: echo %s\n' "$1" >dvc.yaml; run dvc repro --dry; }
cmd '${m.a.b} ${m[a][b]} ${ m [ a ] . b } ${m[a] [b]}'
cmd '${m.x y} ${m.é} ${m[a-b]}'
cmd '${n.x}'
cmd '${m.zz}'
cmd '${m[zz]}'
cmd '${ zz }'
cmd '${ }'
cmd '${k[0]}'
