# Over several files: the first file varies slowest.
deviation queue-files
deviation params-bytes params.yaml sub/p.json
project
tiny_pipeline
mkdir sub
printf '{"k": 1}' >sub/p.json
commit pipeline
run dvc exp run --queue -n p -S lr=0.1,0.2 -S sub/p.json:k=1,2
run dvc exp run --queue -n r -S sub/p.json:k=5,6 -S lr=7
queue_status
