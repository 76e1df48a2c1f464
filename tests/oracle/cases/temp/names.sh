# A taken name is refused before anything runs; --force takes its place.
deviation exec-refs
project
small_pipeline
commit pipeline
run dvc exp run --temp -n t1
run dvc exp run --temp -n t1 -S lr=0.7
run dvc exp run --temp -n t1 -S lr=0.7 -f
run dvc exp list
