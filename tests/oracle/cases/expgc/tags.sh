# Tags alone: the workspace's commit is not asked for.
project
three_experiments
git tag v1
echo 'lr: 0.7' >params.yaml
commit 'second baseline'
sed -i 's/lr: .*/lr: 0.8/' params.yaml
experiment second
run dvc exp gc -T -f
run git for-each-ref --format='%(refname:lstrip=4)' refs/exps
