# --all, --no-path, --param-deps, --precision, alone and together.
project
three_experiments
run dvc exp diff exp-one two --all
run dvc exp diff exp-one two --no-path
run dvc exp diff exp-one two --precision 2
run dvc exp diff exp-one two --precision 0
run dvc exp diff exp-one two --md --no-path
run dvc exp diff exp-one two --all --md --precision 3
run dvc exp diff exp-one two --param-deps
run -j dvc exp diff exp-one two --json --all
run -j dvc exp diff exp-one two --json --no-path --precision 2
