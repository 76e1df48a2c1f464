# --dry and --force.
project
small_pipeline
run dvc repro --dry
run dvc status
run -q dvc repro
run dvc repro --dry
run dvc repro --dry -f
run dvc repro --force
run -q dvc status
run dvc repro -f train
