# --out below what is tracked already: DVC puts the new content in the place of the whole directory.
deviation add-over-directory 3 4 6
project
mkdir d
echo 1 >d/x
echo src >src
run -q dvc remote add -d store ../ext/store
run -q dvc add d
run dvc add -o d/new src
run dvc add --to-remote -o d src
run dvc add -o f src
run dvc add -f -o f/new src
run dvc add -o y foo://bar/x
run dvc add --to-remote foo://bar/x
run dvc add foo://bar/x
