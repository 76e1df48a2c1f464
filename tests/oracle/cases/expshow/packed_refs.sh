# Refs that `git pack-refs` packed, and names with a slash in branches.
deviation group-order 3
project
three_experiments
git pack-refs --all
run dvc exp show --csv
git checkout -q -b a/b/c
run dvc exp show --csv
run dvc exp list -A
