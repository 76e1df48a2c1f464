# Branches, tags, short ids, ancestors, an experiment on another commit; a side that is not there.
project
three_experiments
git tag -a -m x v1
git branch side
echo 'lr: 7' >>params.yaml
sed -i '1d' params.yaml
commit second
experiment later
run dvc exp diff v1 side
run dvc exp diff HEAD~1 HEAD
run dvc exp diff later exp-one --no-path
run dvc exp diff v1 later --all --no-path
run dvc exp diff "$(tip two | cut -c1-8)" HEAD --no-path
run -h dvc exp diff nosuch
run -h dvc exp diff HEAD nosuch
run -h dvc exp diff HEAD two three
