# --rev several times, -n with and without it, below and beyond what there is; both kinds of names.
deviation line-order
project
three_experiments
git tag v1
echo 'lr: 0.7' >params.yaml
commit 'second baseline'
sed -i 's/lr: .*/lr: 0.8/' params.yaml
experiment later
echo 'lr: 0.9' >params.yaml
commit 'third baseline'
run dvc exp list --rev v1 --rev HEAD~1
run dvc exp list --rev HEAD --rev HEAD -n 2
run dvc exp list -n -1
run dvc exp list -n 99 --names-only
run dvc exp list -n 0
run -h dvc exp list -n x
run dvc exp list --rev two
run dvc exp list --rev HEAD~1 -A --name-only
run dvc exp list --rev nosuch -A --name-only
sh_run 'dvc exp list --rev v1 --shas-only | grep -c "^[0-9a-f]\{40\}$"'
