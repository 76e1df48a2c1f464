# What is ignored after it was added: status, checkout, data status, commit.
project
mkdir d
echo 1 >d/a
echo 2 >d/b.tmp
run -q dvc add d
commit one
echo '*.tmp' >.dvcignore
run dvc status
run dvc data status --granular
run dvc checkout
snapshot
rm -r d
run dvc checkout
run dvc status
run dvc commit -f
snapshot
echo '# none' >.dvcignore
run dvc status
