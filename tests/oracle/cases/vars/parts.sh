# FILE:KEY,KEY takes those keys and no others.
project
printf 'a: 1\nb: {c: 2}\nd.e: 3\n' >o.yaml
vars() { printf "vars: $1\nstages:\n  s:\n    cmd: echo $2\n" >dvc.yaml; run dvc repro --dry; }
vars '["o.yaml:a,b"]' '${a} ${b.c}'
vars '["o.yaml:a"]' '${b.c}'
vars '["o.yaml:a", "o.yaml:b"]' '${a} ${b.c}'
vars '["o.yaml:a,a,"]' '${a}'
vars '["o.yaml:"]' '${b.c}'
vars '["o.yaml:aa"]' x
vars '["o.yaml:a, b"]' x
vars '["o.yaml:b.c"]' x
vars '["o.yaml:d.e"]' x
