# Commits that are no experiment.
project
echo 1 >a
commit one
git tag v1
echo 2 >a
commit two
run dvc exp branch v1
run dvc exp branch main
