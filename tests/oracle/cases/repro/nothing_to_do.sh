# Twice: the second time there is nothing to do.
project
small_pipeline
run dvc repro
run dvc repro
run dvc repro -q
run dvc repro --dry
