# Data that the remote has not got: the experiment comes all the same.
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
git push -q origin 'refs/exps/*:refs/exps/*'
git update-ref -d "$(git for-each-ref --format='%(refname)' refs/exps)"
dvc remote add -q --global -d store "$ORACLE_BASE/ext/store"
mkdir "$ORACLE_BASE/ext/store"
rm -r .dvc/cache model.txt
run -q dvc exp pull origin e1
run dvc exp list --name-only
run -q dvc exp pull origin e1 -r nosuch
