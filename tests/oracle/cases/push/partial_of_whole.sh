# A part of a directory that is there already.
project
mkdir -p d/sub
echo 1 >d/x
echo 2 >d/sub/y
dvc add -q d
dvc remote add -q -d store "$ORACLE_BASE/ext/store"
run dvc push
run dvc push d/x
run dvc push d/sub
run dvc push d/nosuch
rm -r .dvc/cache d
run dvc pull d/sub/y
run dvc pull d/nosuch
rm -r "$ORACLE_BASE/site"  # where DVC keeps notes of what it fetched
mkdir "$ORACLE_BASE/site"
run dvc fetch d/x
