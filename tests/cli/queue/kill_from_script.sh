# queue kill of a task whose runner a script has started in the background, where SIGINT is ignored.
project
waiting_pipeline
commit pipeline
quietly dvc exp run --queue -n k -S lr=5
sh -c 'dvc queue start >/dev/null 2>&1 & dvc exp run --run-all >/dev/null 2>&1 & wait' &
starter=$!
eventually test -e "$STARTED"
run dvc queue kill k <<'END'
k has been killed.
END
wait $starter
state() { dvc queue status | sed -n 's/^[0-9a-f]* *k .* \([A-Z][a-z]*\)$/\1/p'; }
has_failed() { [ "$(state)" = Failed ]; }
eventually has_failed
run state <<'END'
Failed
END
