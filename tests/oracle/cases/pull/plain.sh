# Push, lose everything, pull.
project
mkdir -p d/sub
echo one >a
echo 1 >d/x
echo 2 >d/sub/y
dvc add -q a d
dvc remote add -q -d store "$ORACLE_BASE/ext/store"
dvc push -q
rm -r .dvc/cache a d
run dvc pull
run dvc pull
rm a
run dvc pull
echo changed >d/x
run dvc pull
run dvc pull -f
run dvc status
