# Outputs come from their own remote, the others from the default one or the one asked for.
project
echo one >a
echo two >b
dvc add -q a b
sed -i 's/^  path: a/&\n  remote: other/' a.dvc
dvc remote add -q -d store "$ORACLE_BASE/ext/store"
dvc remote add -q other "$ORACLE_BASE/ext/other"
dvc push -q
rm -r .dvc/cache
run dvc fetch
rm -r .dvc/cache
run dvc fetch -r store
rm -r .dvc/cache "$ORACLE_BASE/site"
mkdir "$ORACLE_BASE/site"
run dvc fetch -r other
