# On a detached HEAD, from a subdirectory, of data in it.
deviation exec-refs
deviation repro-dat
project
mkdir sub
echo 1 >sub/f
(cd sub && dvc add -q f)
commit first
git checkout -q --detach
echo 22 >sub/f
cd sub
run dvc exp save -n s1
run dvc exp save -n s2 f.dvc -m two
run git status --short
