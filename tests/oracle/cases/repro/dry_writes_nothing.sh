# --dry of a first run, a changed one, one that is up to date.
deviation dry-cached
project
small_pipeline
run dvc repro --dry
snapshot
run -q dvc repro
run dvc repro --dry
echo more >>data.txt
run dvc repro --dry
