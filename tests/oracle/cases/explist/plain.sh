# Lists by baseline, with and without shas.
deviation group-order
project
three_experiments
echo 'lr: 0.7' >params.yaml
commit 'second baseline'
sed -i 's/lr: .*/lr: 0.8/' params.yaml
experiment later
run dvc exp list
run dvc exp list -A
run dvc exp list --all
run dvc exp list --name-only
run dvc exp list --name-only -A
run dvc exp list --sha-only -A
run dvc exp list --rev HEAD~1
run dvc exp list --rev HEAD -n 2
run dvc exp list --rev nosuch
git checkout -q HEAD~1
run dvc exp list
git tag v0
run dvc exp list
