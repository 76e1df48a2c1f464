# A task in which nothing has to run.
deviation failed-run
project
tiny_pipeline
run -q dvc repro
commit pipeline
run -q dvc exp run --queue -n q1
run -q dvc exp run --run-all
run dvc queue logs q1
run dvc exp diff HEAD q1
