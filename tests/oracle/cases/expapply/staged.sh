# What is staged: changes, new files, deletions.
deviation index-kept
project
for f in a b c; do echo 1 >$f; done
commit baseline
echo exp >a
experiment e1
echo staged >b
echo staged >new
git add b new
git rm -q c
run dvc exp apply e1
run cat b new
git reset -q
