# Remotes that are none; names and selections that are not there.
deviation line-order
project
three_experiments
git init -q --bare "$ORACLE_BASE/origin.git"
git remote add origin "$ORACLE_BASE/origin.git"
run dvc exp remove -g origin two
run dvc exp remove -g origin
run dvc exp remove -g nosuch -A
run dvc exp remove -g origin --rev nosuch
run dvc exp remove -g origin --rev HEAD
run -q dvc exp remove -g
run dvc exp list --name-only
