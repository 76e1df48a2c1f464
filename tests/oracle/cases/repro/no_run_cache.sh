# --no-run-cache runs what could be restored.
project
small_pipeline
run -q dvc repro
rm -f dvc.lock
run dvc repro --no-run-cache
rm -f dvc.lock
run dvc repro
