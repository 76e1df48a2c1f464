# -q and --json together, before and after the command.
project
small_pipeline
run dvc status -q --json
run dvc -q status --json
run dvc status --quiet
