# The directory is used from then on, and made when there is something for it.
project
run dvc cache dir ../ext/cache
echo one >a
run dvc add a
run dvc cache dir -u
run dvc status
