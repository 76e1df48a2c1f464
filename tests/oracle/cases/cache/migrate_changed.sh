# Outputs that were changed since.
project
old_data
dvc checkout -q
echo more >>f
echo more >d/more
run dvc cache migrate --dvc-files
run dvc status
