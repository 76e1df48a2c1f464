# A taken name is refused before anything runs; -f runs all stages and takes the name.
deviation exec-refs
project
small_pipeline
run -q dvc repro
commit pipeline
run dvc exp run -n e1 -S lr=0.5
run dvc exp run -n e1 -S lr=0.6
run dvc status
tick
run dvc exp run -f -n e1 -S lr=0.6
tick
run dvc exp run -f -n e2
