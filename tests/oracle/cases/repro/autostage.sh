# core.autostage stages the lock file and .gitignore.
project
printf '[core]\n    autostage = true\n' >.dvc/config
small_pipeline
commit pipeline
run dvc repro
