# add --out of a directory into itself: the line in its .gitignore comes after its files were read.
deviation upload-leftovers
project
mkdir src
echo 1 >src/a
run dvc add src -o src
run dvc status
