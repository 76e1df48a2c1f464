# A name that an experiment and a queued one have: both go.
project
small_pipeline
run -q dvc repro
commit pipeline
run dvc exp run --queue -n e1 -S lr=0.5
run dvc exp run --queue -n q2 -S lr=0.5
echo 'lr: 0.9' >params.yaml
experiment e1
run dvc exp remove e1 q2
run -q dvc exp remove e1
