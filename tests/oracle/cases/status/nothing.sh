# A project with nothing in it.
project
run dvc status
run -j dvc status --json
run dvc status -q
run dvc repro
run dvc checkout
