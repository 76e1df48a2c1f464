# Another time stamp is no change.
project
small_pipeline
run -q dvc repro
touch -d '2001-01-01' data.txt model.txt 2>/dev/null || touch -d '2001-01-01' data.txt
run dvc status
run dvc repro
