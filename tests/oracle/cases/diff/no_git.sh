# diff without Git.
run -q dvc init -q --no-scm
echo file >file
run -q dvc add file
run dvc diff
run dvc diff HEAD
run dvc diff --json
