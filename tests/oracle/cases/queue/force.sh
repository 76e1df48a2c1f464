# --force takes the place of the experiment that has the name.
deviation failed-run
project
tiny_pipeline
commit pipeline
run -q dvc exp run --temp -n q1 -S lr=0.6
run dvc exp run --queue -n q1 -S lr=0.5
run dvc exp run --queue -n q1 -S lr=0.5 -f
run -q dvc exp run --run-all
run dvc exp list --name-only
