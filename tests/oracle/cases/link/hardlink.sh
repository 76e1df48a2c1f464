# cache.type hardlink: one inode, read-only; running again does not write into the cache.
project
run dvc config cache.type hardlink
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
