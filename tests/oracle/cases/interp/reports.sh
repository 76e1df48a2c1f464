# Malformed expressions, with a caret.
project
printf 'n: 5\nm: {a: 1}\n' >params.yaml
cmd() { printf 'stages:\n  s:\n    cmd: echo %s\n' "$1" >dvc.yaml; run dvc repro --dry; }
cmd '${}'
cmd '${.n}'
cmd '${[n]}'
cmd '${n.}'
cmd '${n..x}'
cmd '${n]}'
cmd '${n[0}'
cmd '${n[]}'
cmd '${m[a] word_and-more}'
cmd '${m[a]é}'
cmd "\${m[a]'}"
cmd '${é é[}'
printf 'stages:\n  s:\n    cmd: |-\n      echo ${n\t[}\n' >dvc.yaml
run dvc repro --dry
