# Without Git there is no .gitignore and no reminder.
run -q dvc init --no-scm
small_pipeline
run dvc repro
run dvc repro
