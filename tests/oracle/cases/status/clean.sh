# Nothing has changed.
project
small_pipeline
run -q dvc repro
run dvc status
run -j dvc status --json
run dvc status -q
