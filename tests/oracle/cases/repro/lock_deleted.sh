# Without dvc.lock the run cache knows what came of it.
project
small_pipeline
run -q dvc repro
rm dvc.lock model.txt metrics.json
run dvc repro
rm dvc.lock
run dvc repro
