# On a detached HEAD, of no baseline of its own.
deviation line-order
project
three_experiments
echo 'lr: 0.7' >params.yaml
commit 'second baseline'
git checkout -q --detach
run dvc exp remove two
run dvc exp remove --rev HEAD
run dvc exp remove --rev HEAD -n 2
run dvc exp list -A
