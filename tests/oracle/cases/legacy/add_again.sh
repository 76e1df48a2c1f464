# Adding what has not changed, and what has.
deviation legacy-manifests
project
old_data
dvc checkout -q
run dvc add f
snapshot
run dvc add d
printf "b\r\n" >>f
run dvc add f
echo new >d/new
run dvc add d
run dvc status
