# An output is no target of repro.
project
small_pipeline
run dvc repro model.txt
run dvc repro train
run dvc repro ./model.txt
