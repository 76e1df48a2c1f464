# Data that the cache has not got; a remote for data that is none.
deviation line-order
project
small_pipeline
run -q dvc repro
commit pipeline
sed -i 's/lr: .*/lr: 0.5/' params.yaml
run -q dvc repro
experiment e1
git init -q --bare "$ORACLE_BASE/origin.git"
git remote add origin "$ORACLE_BASE/origin.git"
dvc remote add -q --global -d store "$ORACLE_BASE/ext/store"
run -q dvc exp push origin e1 -r nosuch
run git ls-remote origin
rm -r .dvc/cache model.txt
run -q dvc exp push origin e1
run git ls-remote origin
