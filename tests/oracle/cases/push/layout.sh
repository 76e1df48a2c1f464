# What a push leaves on a remote: objects and directories with their modes, each object once.
project
mkdir -p d/sub empty
echo one >a
echo one >same
echo 1 >d/x
echo 2 >d/sub/y
cp a d/same
: >nothing
dvc add -q a same d empty nothing
run dvc remote add -q -d store "$ORACLE_BASE/ext/store"
run dvc push
run dvc push
