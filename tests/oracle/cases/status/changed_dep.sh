# A dependency changed.
project
small_pipeline
run -q dvc repro
echo x >>data.txt
run dvc status
run -j dvc status --json
run dvc status -q
