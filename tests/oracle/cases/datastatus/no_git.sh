# data status without Git.
run -q dvc init -q --no-scm
run dvc data status
echo file >file
run -q dvc add file
run dvc data status
run dvc data status --unchanged --untracked-files
echo more >file
run dvc data status
run -j dvc data status --json
