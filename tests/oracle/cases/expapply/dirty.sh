# The workspace is dirty: tracked edits give way, untracked files survive, all of it is in the stash.
deviation index-kept
project
echo 'lr: 0.1' >params.yaml
echo 1 >kept
echo 1 >both
commit pipeline
sed -i 's/lr: .*/lr: 0.5/' params.yaml
echo exp >both
echo exp >new-in-exp
experiment e1
echo mine >kept
echo mine >both
echo mine >untracked
echo mine >new-in-exp
echo staged >staged-new
git add staged-new
run dvc exp apply e1
