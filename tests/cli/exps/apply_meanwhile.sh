# exp apply while an experiment runs in the workspace: it would be recorded with files that it has not run with.
project
waiting_pipeline
commit pipeline
touch "$GO"
quietly dvc exp run -n first
rm "$STARTED" "$GO"
dvc exp run -n long -S lr=9 >out 2>&1 &
runner=$!
eventually test -e "$STARTED"
dvc exp apply first >applied 2>&1 &
applier=$!
eventually grep -q waiting applied
run cat params.yaml <<'END'
lr: 9
END
touch "$GO"
quietly wait $runner
quietly wait $applier
run sed 's/PID [0-9]*/PID/; s/process [0-9]*/process/' applied <<'END'
WARNING: waiting for the experiment that process (dvc exp run -n long -S lr=9) runs in this workspace
Changes for experiment 'first' have been applied to your current workspace.
END
run cat params.yaml result <<'END'
lr: 1
lr: 1
END
run git show "$(git for-each-ref --format='%(refname)' refs/exps | grep '/long$'):params.yaml" <<'END'
lr: 9
END
# what an experiment made is no edit by hand
git reset -q --hard
said() { dvc exp apply long 2>&1; }
run said <<'END'
Changes for experiment 'long' have been applied to your current workspace.
END
git reset -q --hard
echo mine >result
run said <<'END'
WARNING: 'result' was changed by hand; that content is kept in the cache: '/repo/.dvc/cache/files/md5/d9/2bf619dc8282f474be4bfbce48183f'
Changes for experiment 'long' have been applied to your current workspace.
END
