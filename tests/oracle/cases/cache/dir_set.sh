# Paths count from here and are written as seen from the file.
project
mkdir sub
run dvc cache dir store
run cat .dvc/config
cd sub
run dvc cache dir store
run dvc cache dir --local ../near
run dvc cache dir
cd ..
run cat .dvc/config .dvc/config.local
run dvc cache dir "$ORACLE_BASE/ext/far"
run cat .dvc/config
run dvc cache dir --local
run dvc cache dir '~/cache'
run cat .dvc/config
run dvc cache dir ''
run cat .dvc/config
run dvc cache dir -q quiet
