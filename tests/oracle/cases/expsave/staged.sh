# What is staged: a new file, an edit, a deletion.
deviation exec-refs
deviation repro-dat
deviation index-kept
project
echo 1 >a
echo 1 >b
echo 1 >c
commit one
echo 2 >a
git add a
git rm -q b
echo 1 >d
git add d
rm c
run dvc exp save -n s1
