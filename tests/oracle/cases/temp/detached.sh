# On a detached HEAD; with a worktree of Git.
deviation exec-refs
project
tiny_pipeline
commit pipeline
git checkout -q --detach
run dvc exp run --temp -n t1 -S lr=0.5
run dvc exp list
git worktree add -q "$ORACLE_BASE/ext/tree" -b tree
cd "$ORACLE_BASE/ext/tree"
run dvc exp run --temp -n t2 -S lr=0.6
run dvc exp list --name-only
