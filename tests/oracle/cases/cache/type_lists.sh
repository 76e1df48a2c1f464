# cache.type as a list: the first kind that works.
project
mkdir d
echo 1 >a
echo 2 >d/x
run dvc config cache.type hardlink,symlink
run dvc add a d
snapshot
run dvc config cache.type 'reflink, symlink'
run dvc checkout --relink
snapshot
run dvc config cache.type copy,hardlink
run dvc checkout --relink a
snapshot
run dvc config cache.type ''
run dvc config cache.type nosuch
run dvc config cache.type 'copy,nosuch'
run dvc config cache.type 'symlink,'
run dvc config cache.type 'symlink,symlink'
rm -r a d
run dvc checkout
