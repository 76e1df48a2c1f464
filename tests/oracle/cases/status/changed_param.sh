# A param changed, a param that nobody uses changed.
project
small_pipeline
run -q dvc repro
sed -i 's/epochs: 3/epochs: 4/' params.yaml
run dvc status
sed -i 's/lr: 0.1/lr: 0.2/' params.yaml
run dvc status
run -j dvc status --json
