# On a detached HEAD, from a subdirectory, of another baseline; a branch below and above one that is there.
project
three_experiments
echo 'lr: 0.7' >params.yaml
commit 'second baseline'
git checkout -q --detach
mkdir sub
cd sub
run dvc exp branch two
run dvc exp branch exp-one two-branch
run dvc exp branch exp-one deep/er/branch
run -q dvc exp branch third deep/er
run -q dvc exp branch third two-branch/x
run git for-each-ref --format='%(refname)' refs/heads
