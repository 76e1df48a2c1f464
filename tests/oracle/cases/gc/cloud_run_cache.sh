# Remembered runs on a remote stay.
project
small_pipeline
dvc remote add -q -d store "$ORACLE_BASE/ext/store"
dvc repro -q
dvc push -q --run-cache
sed -i 's/lr: .*/lr: 0.2/' params.yaml
dvc repro -q
run dvc gc -w -c -f
