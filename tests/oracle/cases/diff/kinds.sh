# diff: a directory becomes a file and the other way round; files tracked apart come together.
project
mkdir d
echo a >d/a
echo f >f
run -q dvc add d f
commit one
rm -r d f
echo file >d
mkdir f
echo member >f/m
run dvc diff
run -q dvc add d f
run dvc diff
commit two
run dvc diff HEAD~1 HEAD --json
mkdir parts
echo p >parts/p
echo q >parts/q
run -q dvc add parts/p parts/q
git add -A
commit three
git rm -q -f parts/p.dvc parts/q.dvc parts/.gitignore
run -q dvc add parts
run dvc diff
run dvc diff --json
commit four
run dvc diff HEAD~1 HEAD
run dvc diff HEAD HEAD~1
