# A remote that verifies, and one that does not: objects that are what they are called.
project
echo one >a
mkdir d
echo two >d/x
echo three >d/y
dvc add -q a d
dvc remote add -q -d store "$ORACLE_BASE/ext/store"
run dvc remote modify store verify true
run dvc push
rm -r .dvc/cache a d
run dvc pull
snapshot
rm -r .dvc/cache a d
run dvc fetch
run dvc checkout
run dvc remote modify store verify maybe
run dvc remote modify store verify false
rm -r .dvc/cache a d
run dvc pull
run dvc status -c
