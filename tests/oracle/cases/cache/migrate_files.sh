# The .dvc files, too.
project
old_data
dvc checkout -q
run dvc cache migrate --dvc-files --dry
run dvc cache migrate --dvc-files
run dvc status
run dvc cache migrate --dvc-files --dry
