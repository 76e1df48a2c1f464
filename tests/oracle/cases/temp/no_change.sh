# Nothing to run is an experiment all the same.
deviation exec-refs
project
small_pipeline
run -q dvc repro
commit pipeline
run dvc exp run --temp -n t1
