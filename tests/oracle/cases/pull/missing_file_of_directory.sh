# A directory of which the remote has lost a file: DVC believes the manifest, and fails to copy what is not there.
project
deviation ask-remotes 1
mkdir d
echo 1 >d/x
echo 2 >d/y
dvc add -q d
dvc remote add -q -d store "$ORACLE_BASE/ext/store"
dvc push -q
rm -r .dvc/cache d
rm -r "$ORACLE_BASE/ext/store/files/md5/b0"
run dvc pull
rm -rf .dvc/cache d
