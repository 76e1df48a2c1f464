# A part of a directory.  DVC puts the manifest there without the other files, and afterwards takes all of them for pushed.
project
deviation partial-push 1 2 3
mkdir -p d/sub
echo 1 >d/x
echo 2 >d/sub/y
echo 3 >d/sub/z
dvc add -q d
dvc remote add -q -d store "$ORACLE_BASE/ext/store"
run dvc push d/x
run dvc push d/nosuch
run dvc push d/x
