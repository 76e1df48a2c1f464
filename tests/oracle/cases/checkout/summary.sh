# --summary counts files and directories.
project
mkdir -p d/s
echo 1 >a
echo 2 >b
echo 3 >d/x
echo 4 >d/s/y
echo 5 >d/s/z
run -q dvc add a b d
run dvc checkout --summary
rm a d/x
run dvc checkout --summary
rm -r d
run dvc checkout --summary
commit one
echo 11 >a
echo 33 >d/x
rm d/s/y
echo 6 >d/new
run -q dvc add a d
commit two
git checkout -q HEAD~1
run dvc checkout --summary
git checkout -q main
git rm -q b.dvc
run dvc checkout --summary
run dvc checkout --summary -q
rm -r a
run dvc checkout --summary --relink
run dvc checkout --summary nosuch
