# Names that are none, and tasks that have not run.
deviation queue-files
project
small_pipeline
commit pipeline
run dvc exp run --queue -n q1
run dvc queue logs q1
run dvc queue logs nope
run dvc queue kill
run dvc queue kill q1
run dvc queue kill a b
run dvc queue remove
run dvc queue remove nope
run dvc queue remove nope nada
run dvc queue remove --success
run dvc queue remove --failed
