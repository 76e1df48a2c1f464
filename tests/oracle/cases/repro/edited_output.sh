# An output that was edited, deleted, or is not in the cache any more.
project
small_pipeline
run -q dvc repro
echo edited >>model.txt
run dvc repro
rm model.txt metrics.json
run dvc repro
rm -rf .dvc/cache
run dvc status
run dvc repro
