# What is neither here nor there: the fetch warns, the checkout fails, unless that is allowed.
project
echo one >a
echo two >b
dvc add -q a b
dvc remote add -q -d store "$ORACLE_BASE/ext/store"
dvc push -q
rm -r .dvc/cache a b
rm -r "$ORACLE_BASE/ext/store/files/md5/5b"
run dvc pull
run dvc pull a
run dvc pull b
run dvc pull --allow-missing
run dvc pull -q
