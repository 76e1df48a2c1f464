# Content that no cache has is not replaced without force.
project
echo one >a
dvc add -q a
dvc remote add -q -d store "$ORACLE_BASE/ext/store"
dvc push -q
echo mine >a
run dvc pull
rm -r .dvc/cache
run dvc pull a
run dvc pull -f a
