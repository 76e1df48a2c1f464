# In a worktree of Git that is not the first.
deviation exec-refs
project
tiny_pipeline
commit pipeline
git worktree add -q "$ORACLE_BASE/ext/tree" -b tree
cd "$ORACLE_BASE/ext/tree"
run dvc exp run -n e1 -S lr=0.5
run dvc exp list
run git status --short
cd "$ORACLE_BASE/repo"
run dvc exp list
run git status --short
