# The user's own stash entries are left alone.
deviation exec-refs
project
small_pipeline
commit pipeline
echo 'lr: 7' >params.yaml
git stash push -q -m mine
echo 'lr: 8' >params.yaml
git stash push -q -m other
run dvc exp run -n e1 -S lr=0.5
