# --no-commit, then commit.
project
small_pipeline
run dvc repro --no-commit
run dvc status
snapshot
run dvc commit
