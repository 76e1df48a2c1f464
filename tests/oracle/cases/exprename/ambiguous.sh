# A name that several baselines have.
deviation error-words 1
deviation line-order
project
echo 'lr: 0.1' >params.yaml
commit 'first baseline'
echo 'lr: 0.2' >params.yaml
experiment same
echo 'lr: 0.7' >params.yaml
commit 'second baseline'
echo 'lr: 0.8' >params.yaml
experiment same
echo 'lr: 0.9' >params.yaml
commit 'third baseline'
run dvc exp rename same other
git checkout -q HEAD~1
run dvc exp rename same other
run dvc exp list -A
