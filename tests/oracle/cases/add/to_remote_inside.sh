# --to-remote of what is in the workspace.
deviation upload-leftovers
project
mkdir d
echo 1 >a
echo 2 >d/x
run -q dvc remote add -d store ../ext/store
run dvc add --to-remote a
run dvc add --to-remote -f a
run dvc add --to-remote d/x
run dvc add --to-remote -o d b
snapshot
echo changed >a
run dvc add --to-remote -o c a
run dvc status
