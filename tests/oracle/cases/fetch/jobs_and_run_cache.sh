# Fetched by several at once, with the runs that are remembered.
project
small_pipeline
dvc remote add -q -d store ../ext/store
dvc repro -q
mkdir d
for n in 1 2 3 4 5 6; do echo $n >d/$n; done
dvc add -q d
run dvc push -j 2 --run-cache
rm -rf .dvc/cache
run dvc fetch -j 3
rm -rf .dvc/cache
run dvc fetch --jobs 1 --run-cache
snapshot
rm -rf .dvc/cache
run dvc fetch -j 2 --no-run-cache
rm -rf .dvc/cache
run dvc fetch -j 2 --run-cache d
run -h dvc fetch -j x
run dvc fetch -j 0
run dvc fetch -j -1
