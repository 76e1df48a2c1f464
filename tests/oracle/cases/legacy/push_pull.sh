# Remotes keep both layouts.
project
old_data
dvc remote add -q -d store "$ORACLE_BASE/ext/store"
run dvc push
rm -r .dvc/cache
run dvc pull
run dvc status
printf "b\r\n" >>f
run dvc add f
run dvc push
