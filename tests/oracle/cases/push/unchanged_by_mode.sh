# An object of the cache that may have been written to is hashed before it goes.
project
echo one >a
echo two >b
dvc add -q a b
dvc remote add -q -d store "$ORACLE_BASE/ext/store"
chmod 644 .dvc/cache/files/md5/*/*
echo spoilt >.dvc/cache/files/md5/5b/bf5a52328e7439ae6e719dfe712200
run dvc push
