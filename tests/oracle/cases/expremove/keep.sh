# What is named stays, all else goes, of every baseline.
deviation group-order
project
three_experiments
echo 'lr: 0.7' >params.yaml
commit 'second baseline'
sed -i 's/lr: .*/lr: 0.8/' params.yaml
experiment later
run dvc exp remove --keep nosuch
run dvc exp remove --keep two nosuch
run dvc exp remove --keep -A
run dvc exp remove --keep two later
run dvc exp list -A
run dvc exp remove --keep --rev HEAD
run dvc exp list -A
run dvc exp remove --keep --rev HEAD~1
run dvc exp list -A
