# dvc.lock without a schema, of another one, of a number.
project
small_pipeline
run -q dvc repro
sed 's/^schema:.*/schema: "9.9"/' dvc.lock >new
cp new dvc.lock
run dvc status
run dvc repro
sed -i 's/^schema:.*/schema: 2.0/' dvc.lock
run dvc status
