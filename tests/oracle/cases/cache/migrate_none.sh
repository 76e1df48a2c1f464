# Nothing to do.
project
run dvc cache migrate --dry
run dvc cache migrate
run dvc cache migrate --dvc-files --dry
run dvc cache migrate --dvc-files
echo one >a
dvc add -q a
run dvc cache migrate --dvc-files
