# --run-all with what belongs to a run of its own.
deviation failed-run
project
tiny_pipeline
commit pipeline
run -q dvc exp run --queue -n q1 -S lr=0.5
run -q dvc exp run --run-all --temp -n other -S lr=0.9 nosuch
run dvc exp list --name-only
run git status --short
