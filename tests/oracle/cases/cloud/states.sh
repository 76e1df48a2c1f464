# What is only here, only there, and nowhere.
project
echo one >a
echo two >b
echo three >c
mkdir -p d/sub
echo 1 >d/x
echo 2 >d/sub/y
dvc add -q a b c d
dvc remote add -q -d store "$ORACLE_BASE/ext/store"
run dvc status -c
run dvc push a b
run dvc status -c
rm .dvc/cache/files/md5/c1/* .dvc/cache/files/md5/6d/* .dvc/cache/files/md5/b0/* 2>/dev/null || :
run dvc status -c
run -j dvc status -c --json
run dvc status -c -q
run dvc push a
run dvc status -c a
run dvc status --cloud c d/sub
run dvc status -r store
run dvc status -c -q a
run -j dvc status -c --json a
