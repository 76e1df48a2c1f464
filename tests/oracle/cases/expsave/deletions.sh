# Deleted, renamed, staged and unstaged files.
deviation exec-refs
deviation repro-dat
deviation index-kept
project
for f in a b c d e; do echo $f >$f; done
commit first
rm a
git rm -q b
git mv c moved
echo 2 >d
git add d
echo 3 >d
chmod +x e
run dvc exp save -n s1
