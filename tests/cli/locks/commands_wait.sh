# While a stage runs, commands that would touch its outputs wait for it, and it can end: none waits for ever.
project
waiting_pipeline
commit pipeline
dvc repro -q &
running=$!
eventually test -e "$STARTED"
dvc commit -f train >said 2>&1 &
committing=$!
eventually grep -q 'Waiting for it' said
touch "$GO"
run wait $running
run wait $committing
run dvc status <<'END'
Data and pipelines are up to date.
END
rm "$STARTED" "$GO"
dvc repro -q -f &
running=$!
eventually test -e "$STARTED"
dvc remove train --outs >said 2>&1 &
removing=$!
eventually grep -q 'Waiting for it' said
touch "$GO"
run wait $running
run wait $removing
run ls result dvc.lock <<'END'
ls: cannot access 'result': No such file or directory
ls: cannot access 'dvc.lock': No such file or directory
[exit 2]
END
