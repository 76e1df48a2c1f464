# exp.auto_push in a queued run; what the Git remote has under that name already is left and told.
project
small_pipeline
quietly dvc remote add -d store "$PWD/../store"
quietly dvc config exp.auto_push true
commit pipeline
git init -q --bare ../origin.git
git remote add origin ../origin.git
quietly dvc exp run --queue -n e1 -S lr=0.2
quietly dvc exp run --run-all
run sh -c 'git ls-remote origin | sed "s|.*/||"' <<'END'
e1
END
run sh -c 'dvc queue logs e1 | grep Pushing' <<'END'
Pushing experiment to 'origin'. Cancel with CTRL+C. See <https://dvc.org/doc/user-guide/experiment-management/sharing-experiments> for more info.
END
quietly dvc exp remove e1
run sh -c 'dvc exp run --temp -n e1 -S lr=0.3 2>&1 | grep "auto pushing"' <<'END'
WARNING: Something went wrong while auto pushing experiment to the remote 'origin': another experiment of that name is there
END
run sh -c 'dvc exp list --name-only' <<'END'
e1
END
