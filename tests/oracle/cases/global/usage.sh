# A bad command line ends with 254, help with 0.
project
run -q dvc nosuch
run -q dvc
run -q dvc status --badflag
run -q dvc exp
run -q dvc exp nosuch
run -q dvc exp run -n
run -q dvc --help
run -q dvc exp run --help
