# What the command line takes.
project
run -q dvc ls
run -q dvc ls . a b
run -q dvc ls . -L x
run -q dvc ls . --nothing
run dvc ls . -RT -L 1
