# --relink makes what the first word of cache.type says that works, in directories as well.
project
echo 1 >a
mkdir d
echo 2 >d/x
run -q dvc add a d
for types in symlink,copy hardlink,copy copy,hardlink hardlink,copy reflink,hardlink,copy symlink,hardlink,copy; do
    run dvc config cache.type "$types"
    run dvc checkout --relink
    snapshot
    run dvc status
done
