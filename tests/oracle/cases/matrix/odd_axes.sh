# An axis that is one value, or a text, which DVC takes for its letters; keys that are templates; no axis.
deviation template-values
project
printf 'n: 5\ns: text\n' >params.yaml
try() { printf "stages:\n  a:\n    matrix: $1\n    cmd: echo \${key} \${item}\n" >dvc.yaml; run dvc repro --dry; }
try '{a: "${n}"}'
try '{a: "${s}"}'
try '{a: text}'
try '{"${s}": [1, "${n}"]}'
try '{}'
