# Setting the value that is there already changes nothing.
deviation exec-refs
project
small_pipeline
run -q dvc repro
commit pipeline
run dvc exp run -n e1 -S lr=0.1
