# A directory whose manifest is gone: nothing is known of its files.
project
mkdir d
echo 1 >d/x
dvc add -q d
rm .dvc/cache/files/md5/*/*.dir
dvc remote add -q -d store "$ORACLE_BASE/ext/store"
run dvc push
