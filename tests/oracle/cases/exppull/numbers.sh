# --rev several times, -n; by URL.
deviation line-order
project
three_experiments
git init -q --bare "$ORACLE_BASE/origin.git"
git remote add origin "$ORACLE_BASE/origin.git"
git push -q origin 'refs/exps/*:refs/exps/*'
for ref in $(git for-each-ref --format='%(refname)' refs/exps); do git update-ref -d "$ref"; done
echo 'lr: 0.7' >params.yaml
commit 'second baseline'
echo 'lr: 0.9' >params.yaml
commit 'third baseline'
run dvc exp pull --no-cache origin -n 2
run dvc exp pull --no-cache origin --rev HEAD --rev HEAD~2
run dvc exp list -A
run dvc exp pull --no-cache "$ORACLE_BASE/origin.git" -n 3
