# A name that several baselines have.
deviation apply-stack
deviation error-words 1
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
run dvc exp apply same
git checkout -q HEAD~1
run dvc exp apply same
run cat params.yaml
other=$(git for-each-ref --format='%(refname)' refs/exps | grep same | grep -v "$(git rev-parse HEAD | cut -c3-)")
run dvc exp apply "$other"
run cat params.yaml
