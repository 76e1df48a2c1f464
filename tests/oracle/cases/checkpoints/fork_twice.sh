# A fork of a fork: three chains on one another.
project
checkpoint_pipeline
commit pipeline
run dvc exp run -n first -S epochs=1
run dvc exp run -n second -S lr=0.2
run dvc exp run -n third -S lr=0.3
run dvc exp run
