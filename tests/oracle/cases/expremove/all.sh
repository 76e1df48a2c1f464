# All of them, of every baseline; nothing left to remove.
deviation line-order
project
three_experiments
echo 'lr: 0.7' >params.yaml
commit 'second baseline'
sed -i 's/lr: .*/lr: 0.8/' params.yaml
experiment later
run dvc exp remove -A
run dvc exp remove -A
run dvc exp list -A
