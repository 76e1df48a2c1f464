# An earlier checkpoint, applied and not changed: there is nothing to do.
project
checkpoint_pipeline
commit pipeline
run -q dvc exp run -n first -S epochs=3
first=$(git rev-list --reverse "$(ref first)" --not main | head -1)
run dvc exp apply "$first"
run dvc exp run -n second
