# A sweep of one; -n gets its number all the same.
deviation queue-files
project
tiny_pipeline
commit pipeline
run dvc exp run --queue -n p -S 'lr=choice(0.4)'
run dvc exp run --queue -n r -S 'n=range(1,2)'
run dvc exp run --queue -n s -S 'lr=0.4' -S 'n=choice(7)'
queue_status
