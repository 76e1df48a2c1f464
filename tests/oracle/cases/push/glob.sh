# Wildcards in targets.
project
echo 1 >one
echo 2 >two
echo 3 >three
dvc add -q one two three
dvc remote add -q -d store "$ORACLE_BASE/ext/store"
run dvc push --glob 'x*'
run dvc push --glob 'x*' 'y*'
run dvc push --glob 'one*'
run dvc push --glob '*.dvc'
run dvc pull --glob 'q?'
run dvc pull --glob 't*.dvc'
