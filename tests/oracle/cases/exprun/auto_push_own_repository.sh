# exp.git_remote is this very repository: a warning, and only data is pushed.
deviation exec-refs
project
small_pipeline
commit pipeline
dvc config -q --local exp.auto_push true
dvc config -q --local exp.git_remote "$PWD"
run dvc exp run -n nodata -S lr=0.2
dvc remote add -q --global -d store "$ORACLE_BASE/ext/store"
run dvc exp run -n data -S lr=0.3
