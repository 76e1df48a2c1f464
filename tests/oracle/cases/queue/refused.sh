# What cannot be queued is refused before anything is.
project
small_pipeline
commit pipeline
run dvc exp run --queue -n a/b
run -h dvc exp run --queue -S nope=1
run dvc exp run --queue nowhere
run dvc exp run -S lr=0.1,0.2
run dvc queue status
