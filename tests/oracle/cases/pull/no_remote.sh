# Without a remote there is what the cache has.
project
echo one >a
dvc add -q a
run dvc pull
rm a
run dvc pull
run dvc pull -q
rm -r .dvc/cache a
run dvc pull
run dvc pull --allow-missing
run dvc pull --run-cache
run dvc pull -r nosuch
dvc remote add -q x "$ORACLE_BASE/ext/x"
run dvc pull
run dvc pull -r x
