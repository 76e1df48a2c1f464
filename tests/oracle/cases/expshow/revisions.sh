# --rev of all kinds: branch, sha, short sha, experiment, HEAD~, several, the same twice.
project
three_experiments
first=$(git rev-parse HEAD)
echo 'lr: 0.7' >params.yaml
commit second
run dvc exp show --csv --rev main
run dvc exp show --csv --rev "$first"
run dvc exp show --csv --rev "$(printf %.7s "$first")"
run dvc exp show --csv --rev HEAD~1 --rev HEAD
run dvc exp show --csv --rev HEAD --rev main
run dvc exp show --csv --rev two
run dvc exp show --csv --rev HEAD~9
