# What is left of the talk of workers; nothing there is fine, and queued experiments stay.
project
small_pipeline
commit pipeline
run dvc exp clean
run dvc exp run --queue -n q1 -S lr=0.5
run dvc exp clean
run dvc exp remove --queue
run dvc exp clean -q
