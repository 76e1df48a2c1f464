# --no-relink: content goes to the cache and the workspace is left alone, whatever cache.type says.
project
mkdir d e
echo 1 >d/a
echo 2 >d/b
echo 1 >e/a
echo data >x
echo more >y
run -q dvc config cache.type symlink
run dvc add --no-relink x d
snapshot
run dvc status
run dvc add y e
run dvc add x
snapshot
run -q dvc config cache.type hardlink
echo new >z
run dvc add --no-relink z
