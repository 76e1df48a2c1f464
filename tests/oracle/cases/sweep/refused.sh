# Sweeps that are none: glob, interval, and those that do not wait.
deviation error-words
project
tiny_pipeline
commit pipeline
run dvc exp run --queue -S 'lr=glob(*)'
run dvc exp run --queue -S 'lr=interval(0,1)'
run dvc exp run --queue -S 'lr=range(a,b)'
run dvc exp run --queue -S 'lr=choice()'
run dvc exp run --queue -S 'lr=1,'
run dvc exp run --queue -S 'lr=,1'
run dvc exp run --queue -S 'lr=extend_list(1)'
run dvc queue status -q
