# A stage that never ran.
deviation migrate-missing dvc.lock
project
old_data
dvc checkout -q
run dvc stage add -q -n never -d f -o copy 'cat f >copy'
run dvc cache migrate --dvc-files
