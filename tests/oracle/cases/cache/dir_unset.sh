# Taken away again, of the level named.
project
run dvc cache dir -u
run dvc cache dir -u --local
dvc config cache.dir a
dvc config cache.type copy
dvc config --local cache.dir b
run dvc cache dir --unset
run cat .dvc/config
run dvc cache dir -u --local
run dvc cache dir -u --local
run cat .dvc/config.local
run dvc cache dir -u word
run dvc cache dir
