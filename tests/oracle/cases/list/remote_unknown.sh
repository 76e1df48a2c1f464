# A remote that is not there, whether it would be asked or not.
listed_project
run dvc ls . --remote nosuch
run dvc ls . data --remote nosuch --json
run dvc ls . code/x.py -q --remote nosuch
run dvc ls . nosuch --remote nosuch
run dvc ls . --rev nosuch --remote nosuch
dvc remote add -q store "$ORACLE_BASE/ext/store"
run dvc ls . --remote store
run dvc ls . --remote ''
