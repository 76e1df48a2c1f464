# data status --not-in-remote --no-remote-refresh: nothing was seen on the remote, the remote is gone.
project
mkdir data
echo a >data/a
echo b >data/b
echo file >file
run -q dvc add data file
run -q dvc remote add -d main "../ext/main"
commit data
run -j dvc data status --not-in-remote --no-remote-refresh --json
run -q dvc push
run -j dvc data status --not-in-remote --granular --json
rm -r ../ext/main
run -j dvc data status --not-in-remote --granular --json
run -j dvc data status --not-in-remote --no-remote-refresh --granular --json
run dvc data status --no-remote-refresh
