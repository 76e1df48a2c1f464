# Files of a stage's `vars` are looked for in its wdir, which may be a template without them.
project
mkdir sub
printf 's: 1\n' >sub/s.yaml
stage() { printf "vars: [{w: sub}]\nstages:\n  a:\n    vars: $1\n    wdir: $2\n    cmd: echo \${s}\n" >dvc.yaml; run dvc repro --dry; }
stage '[s.yaml]' sub
stage '[../sub/s.yaml]' '${w}'
stage '[sub/s.yaml]' '${w}'
stage '[{v: sub}]' '${v}'
