# Edits, staged and not, deletions, new files: what of them is in the experiment, what stays.
deviation exec-refs
deviation index-kept
project
tiny_pipeline
for f in a b c d e; do echo 1 >$f; done
commit pipeline
echo 2 >a
echo 2 >b
git add b
rm c
git rm -q d
chmod +x e
echo 2 >new
git add new
echo 2 >untracked
run dvc exp run -n e1 -S lr=0.5
