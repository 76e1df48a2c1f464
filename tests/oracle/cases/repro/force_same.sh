# -f runs all; the lock stays to the byte when results do.
project
small_pipeline
run -q dvc repro
cp dvc.lock before
run dvc repro -f
run cmp before dvc.lock
