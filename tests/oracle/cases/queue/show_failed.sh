# What failed is compared and applied by name; the second time by commit.
deviation failed-run
deviation queue-files
deviation repro-dat
project
tiny_pipeline 'false'
commit pipeline
run -q dvc exp run --queue -n q1 -S lr=0.5
run -q dvc exp run --run-all
run -q dvc exp diff HEAD q1
run dvc exp branch q1
run dvc exp rename q1 x
run dvc exp remove q1
run dvc exp remove q1
