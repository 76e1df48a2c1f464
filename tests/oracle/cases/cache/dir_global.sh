# The user's and the machine's files, also outside of any project.
project
run dvc cache dir --global "$ORACLE_BASE/ext/mine"
run dvc cache dir
run dvc cache dir --global
run dvc cache dir --project
run dvc cache dir --system
run dvc cache dir --global rel
run dvc cache dir --global -u
run dvc cache dir --global -u
cd "$ORACLE_BASE/ext"
run dvc cache dir
run dvc cache dir --global "$ORACLE_BASE/ext/mine"
run dvc cache dir --global
run dvc cache dir
run dvc cache dir x
