# Several values make one task of each combination.
deviation queue-files
project
small_pipeline
commit pipeline
run dvc exp run --queue -n pre -S lr=0.1,0.2 -S 'epochs=range(1,3)'
sh_run 'dvc queue status | cut -c10-'
run dvc exp run --queue -n one -S lr=0.3
run dvc exp run --queue -n two -S 'lr=choice(0.4)'
sh_run 'dvc queue status | cut -c10-'
run git status --short
