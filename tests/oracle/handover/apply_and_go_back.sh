# The workspace that our apply put aside comes back by git; DVC applies over ours and we over DVC's.
project
small_pipeline
expect 0 cdvc repro
commit base
expect 0 cdvc exp run -n e1 -S lr=0.5
expect 0 cdvc exp run -n e2 -S lr=0.6
echo mine >notes
echo edited >>train.sh
expect 0 cdvc exp apply e1
grep -q 'lr: 0.5' params.yaml || fail 'not applied'
[ "$(cat notes)" = mine ] || fail 'untracked file lost'
git reset -q --hard
rm notes
git stash apply -q refs/exps/apply/stash
[ "$(cat notes)" = mine ] || fail 'untracked file not in the stash'
grep -q edited train.sh || fail 'edit not in the stash'
git checkout -qf HEAD
expect 0 dvc exp apply e2
expect 0 cdvc exp apply e1
expect 0 dvc status
says 'Data and pipelines are up to date.'
