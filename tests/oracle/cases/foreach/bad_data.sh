# Data that is no list or map.
project
printf 'n: 5\nf: 1.5\nz: null\ns: text\nl: [1]\n' >params.yaml
each() { printf "stages:\n  z: {cmd: \"echo \${nosuch}\"}\n  a:\n    foreach: $1\n    do: {cmd: echo}\n" >dvc.yaml; run dvc repro --dry; }
each '${n}'
each '${f}'
each '${z}'
each '${s}'
each text
each 'x${n}'
each '${zz}'
each '${l[0}'
each '["${zz}"]'
each '[{a: "${l.}"}]'
