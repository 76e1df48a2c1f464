# A stage that somebody else runs: its files are busy until it has ended; looking does not wait.
project
waiting_pipeline
commit pipeline
dvc repro -q &
eventually test -e "$STARTED"
quietly sh -c 'sed -n "s/.*\"pid\": \([0-9]*\).*/\1/p" .dvc/tmp/rwlock >holder'
run sh -c 'dvc --no-wait repro 2>&1 | sed "s/PID $(cat holder)/PID N/"' <<'END'
ERROR: failed to reproduce 'train': '/repo/result' is busy, it is being blocked by:
  (PID N): dvc repro -q

If there are no processes with such PIDs, you can manually remove '/repo/.dvc/tmp/rwlock' and try again.
END
run dvc status <<'END'
train:
	changed deps:
		new:                params.yaml
	changed outs:
		deleted:            result
END
touch "$GO"
wait
run dvc status <<'END'
Data and pipelines are up to date.
END
