# Branches and tags with slashes; a tag on a detached HEAD.
project
three_experiments
git checkout -q -b feature/deep/x
run dvc exp show --csv
git branch -q -D main
git checkout -q --detach
run dvc exp show --csv
git tag release/v1
run dvc exp show --csv
git branch -q -D feature/deep/x
run dvc exp show --csv
git tag -d release/v1 >/dev/null
run dvc exp show --csv
run dvc exp show --csv --sha
