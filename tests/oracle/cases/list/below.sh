# From below the root, and from outside.
deviation list-tree 4
listed_project
cd code
run dvc ls .
run dvc ls ..
run dvc ls .. -R
run dvc ls .. -T
run dvc ls .. x.py
run dvc ls .. /data
run dvc ls .. code
run dvc ls .. deep
run -j dvc ls .. --json
run dvc ls .. -R -L 0
run dvc ls .. ..
cd "$ORACLE_BASE/ext"
run dvc ls ../repo
run dvc ls ../repo code
run dvc ls ../repo/code
run dvc ls "$ORACLE_BASE/repo" data -R
run dvc ls ../repo --rev HEAD
run -q dvc ls ../nowhere
