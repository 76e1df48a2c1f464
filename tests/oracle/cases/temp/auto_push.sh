# exp.auto_push: what was made in a directory of its own is pushed, too.
project
small_pipeline
dvc remote add -q --global -d store "$ORACLE_BASE/ext/store"
dvc config --local exp.auto_push true
commit pipeline
git init -q --bare "$ORACLE_BASE/origin.git"
run dvc exp run --temp -n none -S lr=0.2
git remote add origin "$ORACLE_BASE/origin.git"
run dvc exp run --temp -n plain -S lr=0.3
run dvc exp run --temp --dry -n dry -S lr=0.4
run git ls-remote origin
