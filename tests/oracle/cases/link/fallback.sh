# The first type that works is taken.
project
run dvc config cache.type hardlink,symlink,copy
echo 1 >a
run -q dvc add a
run dvc status
