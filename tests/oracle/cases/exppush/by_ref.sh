# By whole ref, by URL, from a detached HEAD; a name of two baselines.
deviation line-order
project
echo 'lr: 0.1' >params.yaml
commit 'first baseline'
echo 'lr: 0.2' >params.yaml
experiment same
echo 'lr: 0.7' >params.yaml
commit 'second baseline'
echo 'lr: 0.8' >params.yaml
experiment same
echo 'lr: 0.9' >params.yaml
commit 'third baseline'
git init -q --bare "$ORACLE_BASE/origin.git"
git remote add origin "$ORACLE_BASE/origin.git"
run -h dvc exp push --no-cache origin same
run dvc exp push --no-cache "$ORACLE_BASE/origin.git" "$(git for-each-ref --format='%(refname)' refs/exps | head -n 1)"
git checkout -q HEAD~1
run dvc exp push --no-cache origin same
run git ls-remote origin
