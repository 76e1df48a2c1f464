# A directory that only the remote has, and one that nobody has.
project
deviation ask-remotes 3
mkdir d e
echo 1 >d/x
echo 2 >e/y
dvc add -q d e
dvc remote add -q -d store "$ORACLE_BASE/ext/store"
dvc push -q
rm -r .dvc/cache
run dvc status -c
run dvc fetch d
rm -r .dvc/cache "$ORACLE_BASE"/ext/store/files/md5/*/*.dir
run dvc status -c
