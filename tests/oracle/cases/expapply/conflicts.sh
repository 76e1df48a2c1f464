# Files that were changed in the workspace and in the experiment, that are new in both, that are gone in one.
deviation index-kept
project
for f in both mine theirs gone-here gone-there; do echo 1 >$f; done
commit baseline
echo exp >both
echo exp >theirs
echo exp >gone-here
rm gone-there
echo exp >new-both
echo exp >new-there
experiment e1
echo me >both
echo me >mine
rm gone-here
echo me >gone-there
echo me >new-both
echo me >new-here
run dvc exp apply e1
run cat both new-both gone-here mine
run git show refs/exps/apply/stash:both
