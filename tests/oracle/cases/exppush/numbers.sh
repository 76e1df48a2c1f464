# -n and several --rev.
deviation line-order
project
three_experiments
git init -q --bare "$ORACLE_BASE/origin.git"
git remote add origin "$ORACLE_BASE/origin.git"
echo 'lr: 0.7' >params.yaml
commit 'second baseline'
sed -i 's/lr: .*/lr: 0.8/' params.yaml
experiment later
echo 'lr: 0.9' >params.yaml
commit 'third baseline'
run dvc exp push --no-cache origin -n 2
run dvc exp push --no-cache origin --rev HEAD~1 --rev HEAD~2
run dvc exp push --no-cache origin -n -1
run git ls-remote origin
