# Empty directories and empty files.
project
mkdir e
: >f
run dvc add e f
rm -r e f
run dvc checkout
