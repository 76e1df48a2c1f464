# The commit of an experiment is no name of it.
project
three_experiments
sha=$(git for-each-ref --format='%(objectname)' refs/exps | head -n 1)
run dvc exp remove "$sha"
run dvc exp remove "$(printf %.7s "$sha")"
run dvc exp remove ''
run dvc exp remove two two
run dvc exp list --name-only
