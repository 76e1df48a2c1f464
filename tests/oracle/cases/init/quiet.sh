# Nothing is said with -q.
git init -q .
run dvc init -q
