# Queueing: what is said, what is listed, and that the workspace stays as it is.
deviation queue-files
project
small_pipeline
file other.txt <<'TXT'
other
TXT
commit pipeline
echo edited >>other.txt
echo staged >staged.txt
git add staged.txt
run dvc exp run --queue -n q1 -S lr=0.5 -m "the message"
run git status --short
run git show refs/exps/celery/stash:params.yaml
run git ls-tree -r --name-only refs/exps/celery/stash
sh_run 'dvc queue status | cut -c10-'
