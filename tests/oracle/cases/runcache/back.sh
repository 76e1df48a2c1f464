# Going back to an earlier param restores what came of it, without running.
project
small_pipeline
run -q dvc repro
sed -i 's/lr: .*/lr: 0.2/' params.yaml
run dvc repro
sed -i 's/lr: .*/lr: 0.1/' params.yaml
run dvc repro
