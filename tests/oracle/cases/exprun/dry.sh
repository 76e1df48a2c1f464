# --dry says what would run and changes nothing.
project
small_pipeline
run -q dvc repro
commit pipeline
run -q dvc exp run --dry -S lr=0.5
run -q dvc exp run --dry -n e1
