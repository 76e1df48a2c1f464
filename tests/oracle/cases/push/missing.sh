# What is in neither place is warned of; a directory that is not complete does not get its manifest.
project
deviation push-count 1
echo one >a
echo two >b
mkdir d
echo 1 >d/x
echo 2 >d/y
dvc add -q a b d
dvc remote add -q -d store "$ORACLE_BASE/ext/store"
rm .dvc/cache/files/md5/5b/* .dvc/cache/files/md5/b0/*
run dvc push
run dvc push b
