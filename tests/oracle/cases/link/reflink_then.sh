# cache.type reflink,hardlink where the file system knows no reflinks: what is there becomes a hard link.
project
run dvc config cache.type reflink,hardlink
echo 1 >a
mkdir d
echo 2 >d/x
: >d/empty
run -q dvc add a d
small_pipeline
run -q dvc repro
run dvc status
snapshot
rm -r a d d.dvc
run dvc checkout
run dvc checkout --relink
run dvc config cache.type reflink,symlink
echo 3 >b
run -q dvc add b
run dvc checkout --relink
run dvc status
