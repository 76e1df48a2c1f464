# exp.auto_push: what is made is pushed at once, with data and remembered runs; what goes wrong is a warning.
deviation exec-refs
deviation repro-dat
project
small_pipeline
commit pipeline
run env DVC_EXP_AUTO_PUSH=1 dvc exp run -n none -S lr=0.2
git init -q --bare "$ORACLE_BASE/origin.git"
git init -q --bare "$ORACLE_BASE/up.git"
git remote add origin "$ORACLE_BASE/origin.git"
git remote add up "$ORACLE_BASE/up.git"
run env DVC_EXP_AUTO_PUSH=true dvc exp run -n nodata -S lr=0.3
dvc remote add -q --global -d store "$ORACLE_BASE/ext/store"
run dvc config --local exp.auto_push true
run dvc exp run -n plain -S lr=0.4
run git ls-remote origin
run env DVC_EXP_AUTO_PUSH=0 dvc exp run -n quiet -S lr=0.5
run env DVC_EXP_GIT_REMOTE=up dvc exp run -n other -S lr=0.6
run env DVC_EXP_GIT_REMOTE=nope dvc exp run -n nope -S lr=0.7
run env DVC_EXP_AUTO_PUSH=perhaps dvc exp run -n perhaps -S lr=0.8
run env DVC_EXP_AUTO_PUSH=maybe DVC_EXP_GIT_REMOTE="$ORACLE_BASE/up.git" dvc exp run -n maybe -S lr=0.9
run dvc config --local exp.git_remote up
run dvc exp save -n saved
run git ls-remote up
run git ls-remote origin
mv "$ORACLE_BASE/up.git" "$ORACLE_BASE/moved.git"
run dvc exp run -n gone -S lr=0.11
mv "$ORACLE_BASE/moved.git" "$ORACLE_BASE/up.git"
