# Files made executable that nobody recorded as such: --relink leaves them alone.
project
deviation unrecorded-exec
echo 1 >a
mkdir d
echo 2 >d/x
echo 3 >d/y
run -q dvc add a d
chmod 755 a d/x
run dvc status
run dvc checkout
snapshot
for type in copy hardlink symlink; do
    run dvc config cache.type $type
    run dvc checkout --relink
    snapshot
done
chmod 644 a d/x
run dvc checkout --relink
