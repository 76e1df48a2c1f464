# The list of a directory comes from the remote.
deviation list-remote
listed_project
dvc remote add -q -d store "$ORACLE_BASE/ext/store"
dvc remote add -q other "$ORACLE_BASE/ext/other"
dvc push -q
rm -r .dvc/cache data "$ORACLE_BASE/site"
mkdir "$ORACLE_BASE/site"
run dvc ls . data -R
