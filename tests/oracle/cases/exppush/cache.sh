# With cached outputs, to a directory.
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
run dvc exp push origin e1
run dvc exp push origin e1
run dvc exp push -q -r other -j 2 --run-cache origin
