# A remote that a group shares.
project
echo one >a
mkdir d
echo two >d/b
dvc add -q a d
dvc remote add -q -d store "$ORACLE_BASE/ext/store"
dvc remote modify store shared group
run dvc push
