# Slashes in names of branches and tags; a detached HEAD; what is dropped, kept and sorted by; a workspace that cannot be read.
deviation error-words 14
deviation unread-revisions
project
three_experiments
git checkout -q -b feature/a/b
git branch -q -D main
run dvc exp show --csv
git tag -a -m x release/v1
git checkout -q --detach
git branch -q -D feature/a/b
run dvc exp show --csv
run dvc exp show --sha
run dvc exp show -n -1 --csv
run dvc exp show -n 99 --csv
run dvc exp show -A --csv
run dvc exp show --drop 'metrics.json:.*|acc' --md
run dvc exp show --drop 'Created|Experiment' --md
run dvc exp show --drop Experiment --keep Experiment --only-changed --md
run dvc exp show --only-changed --keep 'ep.*' --md
run dvc exp show --sort-by nope
run dvc exp show --sort-by lr --sort-order desc --csv
run dvc exp show --sort-by params.yaml:lr --csv
run dvc exp show --sort-by missing:lr --csv
run dvc exp show --rev nope
printf 'x: [\n' >dvc.yaml
run dvc exp show --csv
