# Remembered runs stay; their outputs do when something else uses them.
project
small_pipeline
dvc repro -q
commit one
sed -i 's/lr: .*/lr: 0.2/' params.yaml
dvc repro -q
run dvc gc -w -f
sed -i 's/lr: .*/lr: 0.1/' params.yaml
run dvc repro
