# The first line for a key that cannot be set is DVC's.
project
echo 'lr: 0.1' >params.yaml
commit params
run -h dvc exp run -n e1 -S nope=1
run -h dvc exp run -n e1 -S +lr=1
run -h dvc exp run -n e1 -S '~nope'
run dvc exp run -n e1 -S lr=1,2
run dvc exp run -n e1 -S 'lr=choice(1,2)'
run dvc exp run -n e1 -S 'lr=range(1,4)'
