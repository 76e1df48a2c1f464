# Every kind of change that status names, as text and as JSON.
project
small_pipeline
echo extra >extra
run -q dvc add extra
commit pipeline
run dvc status
run -j dvc status --json
run -q dvc repro
commit run
run -j dvc status --json
echo three >>data.txt
echo 'lr: 0.2' >params.yaml
rm model.txt
echo x >>metrics.json
echo x >>extra
sed -i 's/cmd: .*/cmd: sh train.sh all/' dvc.yaml
run dvc status
run -j dvc status --json
rm params.yaml data.txt
run dvc status
run -j dvc status --json
