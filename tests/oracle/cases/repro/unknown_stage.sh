# Names that are not there, in files that are and are not.
project
small_pipeline
run dvc repro nosuch
run dvc repro dvc.yaml:nosuch
run dvc repro sub/dvc.yaml:nosuch
run dvc repro nosuch.dvc
