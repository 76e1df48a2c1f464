# Files that are gone from a remote: DVC believes the manifest that is there, ours looks.
project
deviation ask-remotes 2
mkdir d
echo 1 >d/x
echo 2 >d/y
dvc add -q d
dvc remote add -q -d store "$ORACLE_BASE/ext/store"
run dvc push
rm -rf "$ORACLE_BASE/ext/store/files/md5/b0"
run dvc push
rm -rf "$ORACLE_BASE/ext/store"
