# The same target twice, in two spellings, and with a slash at its end.
project
mkdir d
echo 1 >d/x
echo 2 >a
run dvc add a a
run dvc add d/ a/
run dvc add "$PWD/a" "$PWD/d"
snapshot
run dvc add d/x/
