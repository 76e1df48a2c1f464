# To a Git remote: of HEAD, by name, again.
deviation line-order
project
three_experiments
git init -q --bare "$ORACLE_BASE/origin.git"
git remote add origin "$ORACLE_BASE/origin.git"
run dvc exp push --no-cache origin nosuch
run dvc exp push --no-cache origin two
run dvc exp push --no-cache origin two
run dvc exp push --no-cache origin two third
run git ls-remote origin
run dvc exp push --no-cache origin
run -q dvc exp push --no-cache nosuch
run git ls-remote origin
