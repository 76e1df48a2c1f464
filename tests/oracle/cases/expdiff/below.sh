# From a subdirectory.
project
three_experiments
mkdir -p sub/deep
cd sub/deep
run dvc exp diff exp-one two
run -j dvc exp diff exp-one --json
