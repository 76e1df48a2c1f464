# Without -f it asks, and nobody answers.
project
three_experiments
echo 'lr: 0.7' >params.yaml
commit 'second baseline'
run -q dvc exp gc -w
run git for-each-ref --format='%(refname:lstrip=4)' refs/exps
sh_run 'echo n | dvc exp gc -w >/dev/null 2>&1'
sh_run 'echo y | dvc exp gc -w >/dev/null 2>&1'
run git for-each-ref --format='%(refname:lstrip=4)' refs/exps
