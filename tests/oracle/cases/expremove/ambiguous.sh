# A name that several baselines have: the one of HEAD, or none.
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
run -h dvc exp remove same
git checkout -q HEAD~1
run dvc exp remove same
git checkout -q main
run dvc exp remove same
