# Nothing to run: there is an experiment all the same.
deviation exec-refs
project
small_pipeline
run -q dvc repro
commit pipeline
run dvc exp run -n same
tick
run dvc exp run -n again
