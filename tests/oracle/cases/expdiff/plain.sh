# Two experiments, one and HEAD, one and the workspace.
project
three_experiments
run dvc exp diff exp-one two
run dvc exp diff exp-one
run dvc exp diff
run dvc exp diff HEAD exp-one
sed -i 's/lr: .*/lr: 0.7/' params.yaml
run dvc exp diff
run dvc exp diff two
run dvc exp diff exp-one third
