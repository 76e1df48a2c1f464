# A params file that Git does not know.
deviation failed-run
deviation index-kept
deviation params-bytes params.yaml
project
tiny_pipeline
rm params.yaml
commit pipeline
echo 'lr: 0.1' >params.yaml
run dvc exp run --queue -n q1 -S lr=0.5
run cat params.yaml
run -q dvc exp run --run-all
run dvc exp list --name-only
