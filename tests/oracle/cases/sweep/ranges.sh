# range: the end is not in it; steps, also of floats and down.
deviation queue-files
deviation line-order
project
tiny_pipeline
commit pipeline
run dvc exp run --queue -n a -S 'n=range(3)'
run dvc exp run --queue -n b -S 'n=range(1,8,3)'
run dvc exp run --queue -n c -S 'lr=range(0,1,0.5)'
run dvc exp run --queue -n d -S 'n=range(3,0,-1)'
run -q dvc exp run --queue -n e -S 'n=range(3,3)'
queue_status
