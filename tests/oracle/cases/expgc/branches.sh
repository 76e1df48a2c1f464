# Branches alone, on a detached HEAD.
project
three_experiments
echo 'lr: 0.7' >params.yaml
commit 'second baseline'
sed -i 's/lr: .*/lr: 0.8/' params.yaml
experiment second
git checkout -q HEAD~1
run dvc exp gc --all-branches --force
run git for-each-ref --format='%(refname:lstrip=4)' refs/exps
