# --json, --md, --all, --no-path, --precision, --param-deps.
project
three_experiments
run -j dvc exp diff exp-one two --json
run dvc exp diff exp-one two --md
run dvc exp diff exp-one two --all
run -j dvc exp diff exp-one two --all --json
run dvc exp diff exp-one two --no-path
run dvc exp diff exp-one two --precision 2
run dvc exp diff exp-one two --param-deps
run -j dvc exp diff exp-one exp-one --json
run dvc exp diff exp-one exp-one --md
run dvc exp diff nosuch
run dvc exp diff exp-one nosuch
