# --no-commit: the .dvc file and .gitignore, and nothing in the cache; commit makes up for it.
deviation unlisted-directory 3
project
mkdir d
echo 1 >d/a
echo 2 >d/b
echo data >x
run dvc add --no-commit x d
snapshot
run dvc status
run dvc checkout
run dvc commit
run dvc status
snapshot
echo changed >x
run dvc add --no-commit x
echo 3 >d/c
run dvc add --no-commit d/c
snapshot
rm d/a
run dvc add --no-commit d/a
run dvc status
