# From a commit that is no experiment: HEAD, an older one, a tag, another branch.
deviation apply-stack
project
three_experiments
git tag v1
echo 'lr: 0.7' >params.yaml
commit 'second baseline'
sed -i 's/lr: .*/lr: 5/' params.yaml
run dvc exp apply HEAD
run cat params.yaml
run dvc exp apply v1
run dvc exp apply HEAD~1
git checkout -q .
git checkout -q -b side
run dvc exp apply main
