# A lock file of DVC 2: nothing to do, then one stage.
project
old_data
old_stages
dvc checkout -q
printf "in\r\na\r\nb\r\n" >last
run dvc status
run dvc repro
snapshot
printf "x\r\n" >>f
run dvc add f
run dvc repro
