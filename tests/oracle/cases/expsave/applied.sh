# What is saved can be applied, shown and compared.
deviation exec-refs
deviation repro-dat
deviation index-kept
project
small_pipeline
run -q dvc repro
commit pipeline
sed -i 's/lr: .*/lr: 0.5/' params.yaml
run -q dvc repro
run dvc exp save -n s1
git checkout -q .
dvc checkout -q
run dvc exp diff HEAD s1
run dvc exp apply s1
run dvc status
run dvc exp remove s1
run dvc exp list
