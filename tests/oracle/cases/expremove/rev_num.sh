# Of several baselines; --rev counts beside -A.
deviation group-order
project
three_experiments
echo 'lr: 0.7' >params.yaml
commit 'second baseline'
sed -i 's/lr: .*/lr: 0.8/' params.yaml
experiment later
echo 'lr: 0.9' >params.yaml
commit 'third baseline'
sed -i 's/lr: .*/lr: 1.0/' params.yaml
experiment last
run dvc exp remove -A --rev HEAD
run dvc exp list -A
run dvc exp remove --rev HEAD -n 2
run dvc exp list -A
run dvc exp remove --rev HEAD -n -1
run dvc exp list -A
