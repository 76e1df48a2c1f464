# A params file that Git does not know yet is in the experiment when -S changes it.
deviation exec-refs
deviation index-kept
project
small_pipeline
rm params.yaml
commit pipeline
echo 'lr: 0.1' >params.yaml
run dvc exp run -n e1 -S lr=0.5
