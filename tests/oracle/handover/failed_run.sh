# After a run of ours that failed DVC lists nothing, shows, and runs.
project
small_pipeline
expect 0 cdvc repro
commit base
printf 'exit 3\n' >>train.sh
expect 255 cdvc exp run -n bad -S lr=0.5
says 'exited with 3'
git symbolic-ref -q HEAD >/dev/null || fail 'HEAD is detached'
expect 0 dvc exp list -A
says_not bad
expect 0 dvc exp show --csv
says_not bad
git checkout -qf HEAD
expect 0 dvc exp run -n good -S lr=0.5
expect 0 dvc exp list --name-only
says good
