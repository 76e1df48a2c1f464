# --dry in a directory of its own: nothing is made.
project
tiny_pipeline
commit pipeline
run -q dvc exp run --temp --dry -n t1 -S lr=0.5
run dvc exp run --temp --dry -n t1 nosuch
run dvc exp list
