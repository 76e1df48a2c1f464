# A name that several baselines have: HEAD's wins, else the whole refs are named.
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
deviation error-words 1
run dvc exp branch same
git checkout -q HEAD~1
run dvc exp branch same
run git log --format=%s same-branch -1
run dvc exp branch "$(git for-each-ref --format='%(refname)' refs/exps | head -n 1)" other
