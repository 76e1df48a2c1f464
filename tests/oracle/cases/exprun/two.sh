# Two experiments one after the other, of the same baseline; then one of the next baseline.
deviation exec-refs
project
small_pipeline
run -q dvc repro
commit pipeline
run dvc exp run -n e1 -S lr=0.5
tick
run dvc exp run -n e2 -S lr=0.7 -S epochs=5
run dvc exp show --csv
commit 'keep e2'
tick
run dvc exp run -n e3 -S lr=0.9
run dvc exp show -n 2 --csv
