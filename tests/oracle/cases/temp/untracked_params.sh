# A params file that Git does not know: its values are used, the file stays as it is.
deviation exec-refs
deviation index-kept
deviation params-bytes params.yaml
project
tiny_pipeline
rm params.yaml
commit pipeline
echo 'lr: 0.1' >params.yaml
run dvc exp run --temp -n t1 -S lr=0.5
run cat params.yaml
