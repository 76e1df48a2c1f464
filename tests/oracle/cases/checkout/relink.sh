# --relink makes the files what cache.type says now.
project
echo 1 >a
mkdir d
echo 2 >d/x
run -q dvc add a d
snapshot
run dvc config cache.type symlink
run dvc checkout --relink
snapshot
run dvc config cache.type hardlink
run dvc checkout --relink
snapshot
run dvc config cache.type copy
run dvc checkout --relink
