# Targets and -s, as in the workspace.
deviation exec-refs
project
small_pipeline
commit pipeline
run -q dvc repro
run dvc exp run --temp -n t1 -s train
run dvc exp run --temp -n t2 -f -m second
run dvc exp run --temp -n t3 nowhere
