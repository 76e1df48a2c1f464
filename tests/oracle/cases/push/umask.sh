# Objects have their mode whatever the umask; directories and runs follow it.
project
small_pipeline
umask 077
dvc repro -q
dvc remote add -q -d store "$ORACLE_BASE/ext/store"
run dvc push --run-cache
rm -r .dvc/cache model.txt
run dvc pull --run-cache
