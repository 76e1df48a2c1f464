# Remotes and names that are none; none given.
deviation line-order
project
three_experiments
git init -q --bare "$ORACLE_BASE/origin.git"
git remote add origin "$ORACLE_BASE/origin.git"
run -q dvc exp push
run -q dvc exp push nosuch two
run dvc exp push --no-cache origin two nosuch
run dvc exp push --no-cache origin --rev nosuch
run -q dvc exp push --no-cache origin --nosuch
run -q dvc exp push --no-cache origin -j x
run dvc exp push --no-cache origin ''
run git ls-remote origin
