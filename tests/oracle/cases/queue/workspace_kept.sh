# Queueing leaves the workspace and what is staged as they were: edits, deletions, new files.
deviation queue-files
project
tiny_pipeline
for f in a b c d; do echo 1 >$f; done
commit pipeline
echo 2 >a
echo 2 >b
git add b
rm c
git rm -q d
echo 2 >new
git add new
echo 2 >untracked
run dvc exp run --queue -n q1 -S lr=0.5
run git status --short
run git diff --stat HEAD refs/exps/celery/stash -- a b c d new untracked params.yaml
run dvc exp remove --queue
run git status --short
