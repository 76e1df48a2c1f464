# From a subdirectory: files are named from there.
project
three_experiments
mkdir -p sub/deep
cd sub/deep
run dvc exp show --csv
run dvc exp show --csv --sort-by acc
run -j dvc exp show --json
