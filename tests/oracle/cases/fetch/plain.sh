# The cache gets everything, the workspace nothing.
project
small_pipeline
mkdir -p d/sub
echo 1 >d/x
echo 2 >d/sub/y
dvc add -q d
dvc repro -q
dvc remote add -q -d store "$ORACLE_BASE/ext/store"
dvc push -q
rm -r .dvc/cache d model.txt
run dvc fetch d/sub
run dvc fetch train
run dvc fetch
run dvc fetch
run dvc fetch -q
run dvc fetch nosuch
run dvc status
