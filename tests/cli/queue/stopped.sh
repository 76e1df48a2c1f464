# queue kill interrupts what runs as Ctrl-C would; queue stop lets it end and starts nothing more.
project
waiting_pipeline
commit pipeline
for n in 2 3 4; do quietly dvc exp run --queue -n e$n -S lr=$n; done
run dvc queue start -j 1 <<'END'
Started '1' new experiments task queue worker.
END
eventually test -e "$STARTED"
run dvc queue start <<'END'
Started '0' new experiments task queue worker.
END
rm "$STARTED"
run dvc queue kill e2 <<'END'
e2 has been killed.
END
eventually test -e "$STARTED"
run sh -c 'dvc queue logs e2 | grep . | tail -n 1' <<'END'
ERROR: failed to reproduce 'train': failed to run: touch "$STARTED"; until [ -e "$GO" ]; do sleep 0.05; done; cp params.yaml result, exited with -2
END
run dvc queue stop <<'END'
Queue workers will stop after running tasks finish.
END
touch "$GO"
eventually sh -c 'dvc queue status | grep -q Success'
eventually sh -c 'dvc queue status | grep -q "0 active"'
run sh -c "dvc queue status | awk 'NF && !/Worker/ {print \$2, \$NF}'" <<'END'
Name Status
e4 Queued
e2 Failed
e3 Success
END
run dvc queue kill e4 <<'END'
ERROR: 'e4' is not a valid running experiment name
[exit 255]
END
