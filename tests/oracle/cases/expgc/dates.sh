# Commits of a day and later.
project
three_experiments
run dvc exp gc --date 2024-01-01 -f
run git for-each-ref --format='%(refname:lstrip=4)' refs/exps
echo 'lr: 0.7' >params.yaml
minutes=100000
commit 'second baseline'
sed -i 's/lr: .*/lr: 0.8/' params.yaml
experiment second
run dvc exp gc --date 2024-02-01 -f
run git for-each-ref --format='%(refname:lstrip=4)' refs/exps
run -q dvc exp gc --date yesterday -f
run -q dvc exp gc --date 2024-13-01 -f
