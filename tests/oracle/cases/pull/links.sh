# Pulled data is linked as the cache's type says.
project
dvc config cache.type hardlink,symlink
mkdir d
echo one >a
echo two >d/b
dvc add -q a d
dvc remote add -q -d store "$ORACLE_BASE/ext/store"
dvc push -q
rm -rf .dvc/cache a d
run dvc pull
