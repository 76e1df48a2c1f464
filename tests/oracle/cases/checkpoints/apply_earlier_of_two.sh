# The same when two experiments contain it.
project
checkpoint_pipeline
commit pipeline
run -q dvc exp run -n first
run -q dvc exp run -n second -S lr=0.2
first=$(git rev-list --reverse "$(ref first)" --not main | head -1)
run dvc exp apply "$first"
run dvc exp run -n third
