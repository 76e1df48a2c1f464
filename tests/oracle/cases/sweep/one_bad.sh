# One combination cannot be: what of the others.
deviation queue-files
deviation error-words
project
tiny_pipeline
commit pipeline
run -q dvc exp run --queue -n p -S lr=0.1,0.2 -S nope=1
queue_status
