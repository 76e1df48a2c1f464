# Files that are ignored stay through checkouts that replace their directory.
project
mkdir -p d/s
echo '*.tmp' >.dvcignore
echo 1 >d/a
echo 2 >d/s/b
run -q dvc add d
commit one
echo 11 >d/a
rm -r d/s
echo 3 >d/s
run -q dvc add d
commit two
git checkout -q HEAD~1
run -q dvc checkout
echo mine >d/x.tmp
git checkout -q main
run dvc checkout
run dvc status
