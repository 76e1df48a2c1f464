# A whole file may be named twice, a part only once, and not both.
project
printf 'a: 1\nb: 2\n' >o.yaml
printf 'lr: 1\n' >params.yaml
mkdir sub
vars() { printf "vars: $1\nstages:\n  s:\n    cmd: echo \${a}\n" >dvc.yaml; run dvc repro --dry; }
vars '[o.yaml, ./o.yaml, sub/../o.yaml, params.yaml]'
vars '[params.yaml:lr]'
vars '[o.yaml:a, o.yaml:a]'
vars '[o.yaml:a, o.yaml]'
vars '[o.yaml, ./o.yaml:a]'
