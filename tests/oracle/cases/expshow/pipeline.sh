# Dependencies and outputs of a pipeline; params of its stages; --param-deps.
project
deviation baseline-params 4
small_pipeline
mkdir d
echo 1 >d/x
run -q dvc add d
sed -i 's/    - train.sh/    - train.sh\n    - d/' dvc.yaml
run -q dvc repro
commit pipeline
echo three >>data.txt
sed -i 's/lr: .*/lr: 0.4/' params.yaml
experiment e1
run dvc exp show --csv
run dvc exp show --csv --param-deps
run -j dvc exp show --json
run dvc exp show --only-changed
echo changed >>data.txt
rm model.txt metrics.json
run dvc exp show --csv
run -j dvc exp show --json
