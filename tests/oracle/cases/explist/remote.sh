# The experiments of a Git remote.
deviation group-order
project
three_experiments
git init -q --bare "$ORACLE_BASE/origin.git"
git remote add origin "$ORACLE_BASE/origin.git"
git push -q origin 'refs/exps/*:refs/exps/*'
for ref in $(git for-each-ref --format='%(refname)' refs/exps); do git update-ref -d "$ref"; done
run dvc exp list origin
run dvc exp list --name-only origin
run dvc exp list --sha-only origin
run dvc exp list nosuch
echo 'lr: 0.7' >params.yaml
commit 'second baseline'
run dvc exp list origin
run dvc exp list -A "$ORACLE_BASE/origin.git"
run dvc exp list --rev HEAD~1 --name-only origin
