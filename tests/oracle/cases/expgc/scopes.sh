# Experiments of the kept commits stay: of the workspace, of branches, of tags, of all commits.
project
three_experiments
git tag v1
echo 'lr: 0.7' >params.yaml
commit 'second baseline'
sed -i 's/lr: .*/lr: 0.8/' params.yaml
experiment second
git checkout -q -b side
echo 'lr: 0.9' >params.yaml
commit 'third baseline'
sed -i 's/lr: .*/lr: 1.0/' params.yaml
experiment later
echo 'lr: 1.1' >params.yaml
commit 'fourth baseline'
sed -i 's/lr: .*/lr: 1.2/' params.yaml
experiment last
run dvc exp gc -A -f
run dvc exp gc -a -T -f
run git for-each-ref --format='%(refname:lstrip=4)' refs/exps
run dvc exp gc -w -f
run git for-each-ref --format='%(refname:lstrip=4)' refs/exps
run dvc exp gc -w -f
