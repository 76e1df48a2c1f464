# Outputs that are in the cache only.
deviation migrate-missing d.dvc f.dvc
project
old_data
run dvc cache migrate --dvc-files
run dvc status
