# -a, -T and -A over branches, annotated tags, a tag and a branch of one commit; with --sha and -n.
project
three_experiments
git branch alpha
git tag -a -m x v1
echo 'lr: 0.9' >params.yaml
commit more
git tag v2
git checkout -q -b side HEAD~1
echo 'lr: 0.4' >params.yaml
commit side
run dvc exp show -a --csv --drop Created
run dvc exp show -T --csv --drop Created
run dvc exp show -aT --csv --drop Created
run dvc exp show -A --csv --drop Created --sha
run dvc exp show -a -n 2 --csv --drop Created
run dvc exp show --rev main --hide-workspace --csv --drop Created
