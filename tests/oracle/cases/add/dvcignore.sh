# Files that .dvcignore names are not part of a directory, and stay where they are.
project
printf '*.tmp\n/d/skip\n!d/keep.tmp\n' >.dvcignore
mkdir -p d/skip
echo 1 >d/a
echo 2 >d/b.tmp
echo 3 >d/keep.tmp
echo 4 >d/skip/c
run dvc add d
rm -r d/a
run dvc checkout
