# Which baselines: --rev, -n, -a, -T, -A, --all-commits; names of baselines.
project
three_experiments
echo 'lr: 0.7' >params.yaml
commit 'second baseline'
git tag v1
sed -i 's/lr: .*/lr: 0.8/' params.yaml
experiment later
commit 'third baseline'
git branch side HEAD~2
git checkout -q -b feature/x
sed -i 's/lr: .*/lr: 0.9/' params.yaml
commit 'on a feature'
run dvc exp show --csv
run dvc exp show --csv -n 2
run dvc exp show --csv -n -1
run dvc exp show --csv --rev v1
run dvc exp show --csv --rev main --rev v1 -n 2
run dvc exp show --csv -a
run dvc exp show --csv -T
run dvc exp show --csv -A
run dvc exp show --csv -A --sha
run dvc exp show --csv --rev nosuch
