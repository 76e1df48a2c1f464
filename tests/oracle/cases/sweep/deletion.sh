# Sweeps that add and remove.
deviation queue-files
deviation params-bytes params.yaml
deviation error-words
project
tiny_pipeline
commit pipeline
run dvc exp run --queue -n a -S '++x=1,2'
run -q dvc exp run --queue -n b -S '~n=1,3'
queue_status
