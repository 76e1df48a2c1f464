# Files of `vars` that are missing, or not what they should be.
project
printf 'abc\n' >text.yaml
printf '[1]\n' >list.yaml
: >empty.yaml
printf '0\n' >nought.yaml
mkdir dir
vars() { printf "vars: $1\nstages:\n  s:\n    cmd: echo ok\n" >dvc.yaml; run dvc repro --dry; }
vars '[nosuch.yaml]'
vars '[dir]'
vars '[text.yaml]'
vars '[list.yaml]'
vars '[empty.yaml, nought.yaml]'
printf 'stages:\n  s:\n    vars: [nosuch.yaml]\n    cmd: echo ok\n' >dvc.yaml
run dvc repro --dry
run dvc status
