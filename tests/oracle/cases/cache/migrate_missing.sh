# Outputs that are not here, neither in the workspace nor in the cache.
deviation migrate-missing d.dvc f.dvc
project
old_data
rm -r .dvc/cache
run dvc cache migrate --dvc-files
run dvc status
