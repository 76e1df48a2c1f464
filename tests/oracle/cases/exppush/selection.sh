# By baseline, of all baselines; nothing to push.
deviation line-order
project
three_experiments
git init -q --bare "$ORACLE_BASE/origin.git"
git remote add origin "$ORACLE_BASE/origin.git"
echo 'lr: 0.7' >params.yaml
commit 'second baseline'
run dvc exp push --no-cache origin
sed -i 's/lr: .*/lr: 0.8/' params.yaml
experiment later
run dvc exp push --no-cache origin --rev HEAD~1
run dvc exp push --no-cache origin -A
run git ls-remote origin
