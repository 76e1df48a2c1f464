# The same name for another baseline is free.
deviation exec-refs
project
small_pipeline
commit one
run dvc exp run -n e1 -S lr=0.5
git checkout -q .
commit two
tick
run dvc exp run -n e1 -S lr=0.6
run dvc exp show -A --csv
