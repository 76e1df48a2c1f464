# -A, --all-branches, --all-tags together and with -n.
project
three_experiments
git checkout -q -b side
echo 'lr: 0.7' >params.yaml
commit second
git tag t1
sed -i 's/lr: .*/lr: 0.8/' params.yaml
experiment later
git checkout -q main
echo 'lr: 0.6' >params.yaml
commit third
run dvc exp show --csv -a -T
run dvc exp show --csv -T -n 2
run dvc exp show --csv -A -n 1
run dvc exp show --csv -a --hide-workspace --sha
run dvc exp show --csv -A --rev nosuch
