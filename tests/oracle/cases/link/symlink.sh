# cache.type symlink: the workspace holds links to the cache, a stage's outputs too.
project
run dvc config cache.type symlink
small_pipeline
mkdir d
echo 1 >d/x
: >d/empty
run -q dvc add d
run -q dvc repro
run dvc status
snapshot
echo three >>data.txt
run dvc repro
run dvc status
