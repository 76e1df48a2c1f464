# -e: commits that are in several experiments, by a merge too; one that is in none; a queued one.
plots_history
git branch -q side v1
git checkout -q side
printf '4,0.06,0.95\n' >>logs.csv
commit aside
git tag aside
git checkout -q main
git merge -q -s ours -m merged side
printf '5,0.05,0.96\n' >>logs.csv
experiment exp-three
git commit -q --allow-empty -m after
for rev in v1 aside exp-three exp-three^ HEAD; do
    run -j dvc plots diff --json -e "$rev"
done
run -q dvc exp run --queue -n late
queued=$(git rev-parse refs/exps/celery/stash)
run -q dvc plots diff --json -e "$queued"
dvc queue remove --all >/dev/null
