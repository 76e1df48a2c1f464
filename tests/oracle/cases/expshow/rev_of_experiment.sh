# --rev with an experiment's name, ref, commit, branch, tag, ancestor; several of them; with -n.
project
three_experiments
git tag v1
echo 'lr: 0.7' >params.yaml
commit second
git branch other HEAD~1
experiment later
ref=$(git for-each-ref --format='%(refname)' 'refs/exps/*/*/two')
run dvc exp show --csv --rev two
run dvc exp show --csv --rev "$ref"
run dvc exp show --csv --rev "$(git rev-parse "$ref")" -n 2
run dvc exp show --csv --rev v1 --rev other --rev HEAD
run dvc exp show --csv --rev HEAD~1 --rev later
run dvc exp show --csv --rev main~1 --sha
run -h dvc exp show --rev nosuch
