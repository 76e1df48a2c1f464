# Files of `vars` that cannot be read: the headline.
project
printf 'a: [\n' >bad.yaml
printf '{"a": ' >bad.json
vars() { printf "vars: $1\nstages:\n  s:\n    cmd: echo ok\n" >dvc.yaml; run -h dvc repro --dry; }
deviation error-words 1 2
vars '[bad.yaml]'
vars '[bad.json]'
