# With cached outputs, from a directory.
project
small_pipeline
run -q dvc repro
dvc remote add -q --global -d store "$ORACLE_BASE/ext/store"
commit pipeline
sed -i 's/lr: .*/lr: 0.5/' params.yaml
run -q dvc repro
dvc push -q
experiment e1
git init -q --bare "$ORACLE_BASE/origin.git"
git remote add origin "$ORACLE_BASE/origin.git"
git push -q origin 'refs/exps/*:refs/exps/*'
git update-ref -d "$(git for-each-ref --format='%(refname)' refs/exps)"
rm -r .dvc/cache model.txt
run dvc exp pull origin e1
run dvc exp pull origin e1
