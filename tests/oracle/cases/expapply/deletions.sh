# Files that the experiment does not have any more.
project
echo 'lr: 0.1' >params.yaml
echo 1 >gone
echo 1 >gone-edited
commit pipeline
rm gone gone-edited
sed -i 's/lr: .*/lr: 0.5/' params.yaml
experiment e1
echo 2 >gone-edited
run dvc exp apply e1
