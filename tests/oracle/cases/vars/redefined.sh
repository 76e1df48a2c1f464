# A leaf has one place.
project
printf 'lr: 0.1\nm: {a: 1, b: {c: 2}}\nl: [1]\n' >params.yaml
printf 'lr: 9\n' >lr.yaml
vars() { printf "vars: $1\nstages:\n  s:\n    cmd: echo ok\n" >dvc.yaml; run dvc repro --dry; }
vars '[lr.yaml]'
vars '[{lr: 0.1}]'
vars '[{n: 1}, {m: 1}]'
vars '[{m: {a: 1}}]'
vars '[{m: {b: {c: {d: 1}}}}]'
vars '[{l: [2]}]'
vars '[{n: {x: 1}}, {n: {x: 1}}]'
printf 'stages:\n  s:\n    vars: [{m: {a: 2}}]\n    cmd: echo ok\n' >dvc.yaml
run dvc repro --dry
printf 'stages:\n  s:\n    vars: [lr.yaml]\n    cmd: echo ok\n' >dvc.yaml
run dvc repro --dry
