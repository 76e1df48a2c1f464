# The command changed.
project
small_pipeline
run -q dvc repro
sed -i 's,sh train.sh,sh ./train.sh,' dvc.yaml
run dvc status
run -j dvc status --json
