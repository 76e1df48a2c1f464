# An experiment by its sha, its short sha and its whole ref; a branch; one of another baseline.
deviation apply-stack
project
three_experiments
base=$(git rev-parse HEAD)
sha=$(git rev-parse "refs/exps/$(printf '%.2s' "$base")/${base#??}/two")
run dvc exp apply "$sha"
run dvc exp apply "$(printf '%.7s' "$sha")"
run dvc exp apply "refs/exps/$(printf '%.2s' "$base")/${base#??}/exp-one"
git checkout -qf HEAD
echo 'lr: 0.7' >params.yaml
commit 'second baseline'
run dvc exp apply third
run dvc exp apply main
