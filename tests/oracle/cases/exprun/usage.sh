# Options that are none, that lack their word, that exclude each other.
deviation exec-refs
deviation usage-code
deviation error-words 7
project
tiny_pipeline
commit pipeline
run -q dvc exp run --nosuch
run -h dvc exp run -S
run -h dvc exp run -n
run -h dvc exp run -j x
run -q dvc exp run -q -v
run dvc exp run -n ''
run dvc exp run -S ''
run -q dvc exp remove -A
run dvc exp run ''
run dvc exp run -R nosuch
run dvc exp run sub/dvc.yaml
run dvc exp run dvc.yaml:nosuch
run git status --short
