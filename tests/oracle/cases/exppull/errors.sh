# Remotes and names that are none.
deviation line-order
project
three_experiments
git init -q --bare "$ORACLE_BASE/origin.git"
git remote add origin "$ORACLE_BASE/origin.git"
run dvc exp pull --no-cache origin
run dvc exp pull --no-cache origin two
run dvc exp pull --no-cache origin nosuch two
run dvc exp pull --no-cache origin --rev nosuch
run -q dvc exp pull
run -q dvc exp pull nosuch two
run -q dvc exp pull --no-cache origin -j x
run dvc exp pull -q --no-cache origin nosuch
