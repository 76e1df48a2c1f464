# What the command line takes.
project
run -q dvc cache
run -q dvc cache nothing
run -q dvc cache dir a b
run -q dvc cache dir --local --global
run -q dvc cache migrate x
