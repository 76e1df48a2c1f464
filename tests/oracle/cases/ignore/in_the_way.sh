# Where a file has to be there is a directory with a file that is ignored.
deviation ignored-in-the-way 4 5
project
mkdir -p d/s
echo '*.tmp' >.dvcignore
echo 1 >d/a
echo 2 >d/s/b
run -q dvc add d
commit one
rm -r d/s
echo 3 >d/s
run -q dvc add d
commit two
git checkout -q HEAD~1
run -q dvc checkout
echo mine >d/s/x.tmp
git checkout -q main
run dvc checkout
run dvc checkout --force
run dvc checkout --force
