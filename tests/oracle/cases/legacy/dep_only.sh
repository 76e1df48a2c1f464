# A stage that reads data of DVC 2 writes its entries the new way.
project
old_data
dvc checkout -q
run dvc stage add -q -n count -d d -d f -o lines 'cat d/* f | wc -l >lines'
run dvc repro
snapshot
printf 'a\nb\n' >f
run dvc status
run dvc repro
