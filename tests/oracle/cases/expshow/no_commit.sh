# A repository without a commit.
git init -q .
run -q dvc init
run dvc exp show
run -j dvc exp show --json
run dvc exp list
