# A project below the root of its repository, and a commit from before it was there.
git init -q -b main .
commit nothing
mkdir -p proj/.dvc/tmp
: >proj/.dvc/config
printf '/config.local\n/tmp\n/cache\n' >proj/.dvc/.gitignore
cd proj
dvc remote add -q --local -d store "$ORACLE_BASE/ext/store"
echo one >a
dvc add -q a
commit one
echo two >a
dvc add -q a
commit two
run dvc push -A
rm -r .dvc/cache
run dvc fetch -A
