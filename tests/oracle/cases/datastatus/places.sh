# data status: a directory becomes a file and the other way round; files tracked apart come together; renames.
project
mkdir d parts
echo a >d/a
echo f >f
echo p >parts/p
echo q >parts/q
run -q dvc add d f parts/p parts/q
commit one
rm -r d f
echo file >d
mkdir f
echo member >f/m
run dvc data status
run dvc data status --granular
run -q dvc add d f
git rm -q -f parts/p.dvc parts/q.dvc parts/.gitignore
run -q dvc add parts
run dvc data status
run dvc data status --granular
commit two
mv parts other
mv parts.dvc other.dvc
sed -i 's/path: parts/path: other/' other.dvc
run dvc data status
run dvc data status --granular
rm other/p
mkdir other/p
echo deep >other/p/deep
run dvc data status --granular
