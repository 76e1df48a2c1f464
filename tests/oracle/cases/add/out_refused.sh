# Options of add that do not go together.
deviation upload-leftovers
project
echo 1 >a
echo 2 >b
run dvc add -o c a b
run dvc add -o c --glob 'a*'
run dvc add -o c --no-commit a
run dvc add --to-remote a b
run dvc add --to-remote --glob 'a*'
run dvc add --to-remote --no-commit a
run dvc add -r store a
run dvc add -o c -r store a
run dvc add --remote-jobs 2 a
run dvc add -o c --remote-jobs 2 a
run -h dvc add --remote-jobs x --to-remote a
run -h dvc add
run -h dvc add --no-such a
