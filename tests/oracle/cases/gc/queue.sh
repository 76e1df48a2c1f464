# Data that a queued experiment needs.  DVC removes it.
project
deviation gc-queue
echo 1 >a
dvc add -q a
experiment queued
git clean -fdq
stash=$(git for-each-ref --format='%(objectname)' refs/exps)
git for-each-ref --format='delete %(refname)' refs/exps | git update-ref --stdin
git update-ref -m 'dvc-exp:x' --create-reflog refs/exps/celery/stash "$stash"
echo 2 >a
dvc add -q a
echo 3 >a
dvc add -q a
run dvc gc -w -f
