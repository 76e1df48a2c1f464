# A list of values: one task of each; values with commas in quotes.
deviation queue-files
project
tiny_pipeline
commit pipeline
run dvc exp run --queue -n a -S lr=0.1,0.2,0.3
run dvc exp run --queue -n b -S "lr='a,b',c"
run dvc exp run --queue -n c -S 'lr=[1,2],[3]'
run dvc exp run --queue -n d -S '+new=1,2' -S 'n=1'
queue_status
