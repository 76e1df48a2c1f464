# Remembered runs go along when asked for.
project
deviation push-count 3
small_pipeline
dvc repro -q
dvc remote add -q -d store "$ORACLE_BASE/ext/store"
run dvc push --no-run-cache
run dvc push --run-cache
run dvc push --run-cache
run dvc push --run-cache --no-run-cache
