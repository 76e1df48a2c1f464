# Recording what the workspace holds.
project
old_data
dvc checkout -q
run dvc commit
snapshot
printf "b\r\n" >>f
run dvc commit -f
snapshot
run dvc commit -f d.dvc
