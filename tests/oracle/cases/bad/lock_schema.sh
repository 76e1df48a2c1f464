# Unknown keys in dvc.lock.
project
small_pipeline
run -q dvc repro
sed -i 's/^    cmd:/    what: 1\n    cmd:/' dvc.lock
run dvc status
run dvc repro
