# -q goes with each of the ways to say which: what waits, what a remote has, all.
project
small_pipeline
run -q dvc repro
commit pipeline
run dvc exp run --queue -n q1 -S lr=0.5
run dvc exp remove -q --queue
run dvc exp remove --queue -q
run dvc exp remove -q -g nowhere -A
