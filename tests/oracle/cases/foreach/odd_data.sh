# Where DVC ends in unexpected errors, or puts the notation of Python into names.
deviation template-values
project
printf 's: text\nn: 5\nl: [1, 2]\n' >params.yaml
each() { printf "stages:\n  a:\n    foreach: $1\n    do:\n      cmd: echo \${item}\n" >dvc.yaml; run dvc repro --dry; }
each '{"${s}": "${n}", "${n}": 1}'
each '[""]'
each '[2020-01-01]'
each '["x${l}"]'
