# data status where there is no commit, or nothing tracked.
git init -q .
run dvc data status
run -q dvc init -q
run dvc data status
run -j dvc data status --json
git reset -q
run dvc data status
run dvc data status --untracked-files
echo file >file
run -q dvc add file
run dvc data status
run -j dvc data status --unchanged --json
git add -A
run dvc data status
commit all
run dvc data status
