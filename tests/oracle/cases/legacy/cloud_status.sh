# What the remote has that we have not, and the other way round.
project
old_data
rm f.dvc
dvc remote add -q -d store "$ORACLE_BASE/ext/store"
run dvc status -c
dvc push -q
run dvc status -c
rm .dvc/cache/5b/*
run dvc status -c
run dvc fetch
run dvc status -c
