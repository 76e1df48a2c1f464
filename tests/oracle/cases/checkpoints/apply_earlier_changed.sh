# An earlier checkpoint, applied and changed: a new experiment from there.
project
checkpoint_pipeline
commit pipeline
run -q dvc exp run -n first -S epochs=3
first=$(git rev-list --reverse "$(ref first)" --not main | head -1)
run dvc exp apply "$first"
run cat model.txt metrics.json params.yaml
run dvc exp run -n second -S lr=0.7
