# Apply an experiment: its files in the workspace, nothing committed; again and another.
deviation apply-stack
project
small_pipeline
run -q dvc repro
commit pipeline
sed -i 's/lr: .*/lr: 0.5/' params.yaml
run -q dvc repro
experiment e1
sed -i 's/lr: .*/lr: 0.7/' params.yaml
echo 1 >added-by-e2
run -q dvc repro
experiment e2
run -q dvc checkout
run dvc exp apply e1
snapshot
run dvc status
run dvc exp apply e2
run dvc exp apply e1
