# What is said of a command line that is not understood.
project
run -h dvc status --badflag x --other
run -h dvc repro --badflag
run -h dvc add
run -h dvc exp run -n
run -h dvc exp diff a b c
run -h dvc status --js=1
run -h dvc checkout --forc=1
run -h dvc repro --dry=x
run -h dvc --badflag status
run -h dvc config a.b c d
run -h dvc config --global --local core.remote
