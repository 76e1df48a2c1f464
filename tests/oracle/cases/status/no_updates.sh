# An option from the time of DVC 1.
project
small_pipeline
dvc repro -q
run dvc status --no-updates
echo 3 >data.txt
run dvc status --no-updates
run dvc status --no-updates train
run dvc status --no-updates --json
