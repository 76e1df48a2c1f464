# References to other params in a value.
deviation exec-refs
deviation params-bytes params.yaml
deviation error-words
project
printf 'lr: 0.1\nm:\n  a: 1\n  b: text\n' >params.yaml
printf 'stages:\n  s:\n    cmd: "true"\n    params: [lr, m]\n' >dvc.yaml
commit pipeline
run dvc exp run -n e1 -S 'lr=${m.a}'
run cat params.yaml
run -q dvc exp run -n e2 -S 'lr=${m.nope}'
run -q dvc exp run -n e3 -S 'lr=x_${m.b}'
run cat params.yaml
