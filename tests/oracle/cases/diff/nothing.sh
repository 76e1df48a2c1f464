# diff where there is nothing to compare: no commit, nothing tracked, no project.
git init -q .
run dvc diff
run -q dvc init -q
run dvc diff
run dvc diff --json
run dvc diff nosuch
commit first
run dvc diff
run dvc diff --json
run dvc diff --md
run dvc diff --hide-missing
