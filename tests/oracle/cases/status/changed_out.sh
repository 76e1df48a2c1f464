# An output changed, one is gone.
project
small_pipeline
run -q dvc repro
echo x >>model.txt
rm metrics.json
run dvc status
run -j dvc status --json
