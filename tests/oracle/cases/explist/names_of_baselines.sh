# The header of a group: a branch, a tag, an id; the branch of HEAD first.
deviation line-order
project
three_experiments
run dvc exp list
git branch another
run dvc exp list --rev another
git branch -q -D another
git checkout -q --detach
run dvc exp list
git branch -q -D main
run dvc exp list
git tag release/v1
run dvc exp list
git checkout -q -b feature/x
run dvc exp list
