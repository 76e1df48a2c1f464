# A stage that never ran has nothing to compare.
project
small_pipeline
dvc remote add -q -d store "$ORACLE_BASE/ext/store"
run dvc status -c
echo here >model.txt
run dvc status -c
run dvc push
run dvc fetch
