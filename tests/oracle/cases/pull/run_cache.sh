# Remembered runs come when asked for, and are not counted.
project
small_pipeline
dvc repro -q
dvc remote add -q -d store "$ORACLE_BASE/ext/store"
dvc push -q --run-cache
rm -r .dvc/cache model.txt
run dvc pull
snapshot
run dvc pull --run-cache
rm -r dvc.lock model.txt
run dvc repro
