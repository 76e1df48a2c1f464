# A URL of a repository on this machine.
deviation list-url 3
listed_project
echo untracked >untracked
cd "$ORACLE_BASE/ext"
run dvc ls "file://$ORACLE_BASE/repo"
run dvc ls "file://$ORACLE_BASE/repo" code
run dvc ls --rev HEAD "file://$ORACLE_BASE/repo" code -R --dvc-only
run -h dvc ls --rev nope "file://$ORACLE_BASE/repo"
run -q dvc ls "file://$ORACLE_BASE/nowhere"
