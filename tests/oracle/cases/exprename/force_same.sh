# With --force onto an invalid name nothing is lost; the name of another baseline is free.
deviation line-order
project
echo 'lr: 0.1' >params.yaml
commit 'first baseline'
echo 'lr: 0.2' >params.yaml
experiment first
echo 'lr: 0.7' >params.yaml
commit 'second baseline'
echo 'lr: 0.8' >params.yaml
experiment second
run dvc exp rename -f second 'a:b'
run dvc exp rename second first
git checkout -q HEAD~1
run dvc exp rename -q first x
run dvc exp list -A --name-only
