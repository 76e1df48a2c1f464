# What is said of a command line that is not understood.
project
run -h dvc push -j x
run -h dvc push -r
run -h dvc push --badflag
run -h dvc fetch --type nosuch
run -h dvc fetch --max-size x
run -h dvc fetch --glob x
run -h dvc pull --max-size 1
