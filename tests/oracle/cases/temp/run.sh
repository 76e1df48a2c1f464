# An experiment in a directory of its own: edits and staged files are in it, the workspace stays as it is.
deviation exec-refs
deviation index-kept
project
small_pipeline
file other.txt <<'TXT'
other
TXT
commit pipeline
echo edited >>other.txt
echo staged >staged.txt
git add staged.txt
echo untracked >untracked.txt
run dvc exp run --temp -n t1 -S lr=0.5
run git status --short
run -j dvc exp show --json
run dvc exp apply t1
run -q git status --short
