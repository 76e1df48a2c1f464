# Another DVC remote, several jobs, the run cache; over one of the same name.
deviation line-order
project
small_pipeline
run -q dvc repro
dvc remote add -q --global -d store "$ORACLE_BASE/ext/store"
dvc remote add -q --global other "$ORACLE_BASE/ext/other"
commit pipeline
sed -i 's/lr: .*/lr: 0.5/' params.yaml
run -q dvc repro
experiment e1
git init -q --bare "$ORACLE_BASE/origin.git"
git remote add origin "$ORACLE_BASE/origin.git"
run -q dvc exp push -r other --run-cache origin e1
git update-ref -d "$(ref e1)"
rm -r .dvc/cache model.txt
run dvc exp pull -j 2 origin e1
run dvc exp pull -r other -j 2 origin e1
run dvc exp pull --force -r other --run-cache origin e1
run dvc exp pull -r nosuch origin e1
run dvc exp pull --no-run-cache -r other origin nosuch e1
