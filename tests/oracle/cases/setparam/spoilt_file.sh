# The params file cannot be read.
deviation error-words
project
tiny_pipeline
commit pipeline
printf 'lr: [1\n' >params.yaml
run -q dvc exp run -n e1 -S lr=2
printf -- '- 1\n- 2\n' >params.yaml
run -q dvc exp run -n e2 -S lr=2
printf 'just text\n' >params.yaml
run -q dvc exp run -n e3 -S lr=2
: >params.yaml
run -q dvc exp run -n e4 -S lr=2
rm params.yaml
run -q dvc exp run -n e5 -S lr=2
