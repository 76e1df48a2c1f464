# --no-commit records without the cache; --no-run-cache runs what is remembered.
project
small_pipeline
run dvc repro --no-commit
run dvc status
snapshot
run dvc repro
sed -i 's/0.1/0.2/' params.yaml
run -q dvc repro
sed -i 's/0.2/0.1/' params.yaml
run dvc repro --no-run-cache
sed -i 's/0.1/0.2/' params.yaml
run dvc repro
rm model.txt
run dvc repro --no-run-cache
