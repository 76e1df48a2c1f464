# No edit is lost when an experiment is applied: tracked and untracked files, ignored ones that the experiment has,
# data, and outputs changed by hand.
project
small_pipeline
echo raw >raw
quietly dvc add raw
quietly dvc repro
echo secret.txt >>.gitignore
commit pipeline
quietly dvc exp run -n e1 -S lr=5
echo theirs >secret.txt
quietly dvc exp save -n e2 -I secret.txt
git checkout -q .
quietly dvc checkout
echo mine >secret.txt
echo edited >raw
echo hand >>model.txt
echo note >note.txt
run sh -c 'dvc exp apply e2 2>&1 | sed "s/md5.[0-9a-f/]*/md5.../"' <<'END'
WARNING: 'model.txt' was changed by hand; that content is kept in the cache: '/repo/.dvc/cache/files/md5...'
Changes for experiment 'e2' have been applied to your current workspace.
END
run cat secret.txt raw note.txt model.txt <<'END'
theirs
raw
note
one
two
lr 5
END
# All of it can be found again.
run sh -c 'tail -n 1 .dvc/cache/files/md5/*/* | grep -c hand' <<'END'
1
END
git checkout -q .
rm secret.txt note.txt
quietly git stash apply refs/exps/apply/stash
quietly dvc checkout -f raw.dvc
run cat secret.txt raw note.txt <<'END'
mine
edited
note
END
