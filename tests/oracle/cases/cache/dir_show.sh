# Where the cache is, as each level has it.
project
run dvc cache dir
run dvc cache dir --local
run dvc cache dir --project
run dvc cache dir --global
mkdir sub
cd sub
run dvc cache dir
cd ..
dvc config cache.dir "$ORACLE_BASE/ext/cache"
run dvc cache dir
run dvc cache dir --project
run dvc cache dir --local
dvc config --local cache.dir other
run dvc cache dir
run dvc cache dir --local
run dvc cache dir --project
