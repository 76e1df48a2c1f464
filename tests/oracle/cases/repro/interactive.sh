# Nobody can be asked.
project
small_pipeline
run dvc repro -i
run -q dvc repro
run dvc repro -i
run -q dvc config core.interactive true
run dvc repro -f
