# A worker that runs one task alone goes on with the others when it is asked to; none waits for ever.
project
waiting_pipeline
commit pipeline
for n in 2 3 4; do quietly dvc exp run --queue -n e$n -S lr=$n; done
run dvc queue start e3 <<'END'
Started '1' new experiments task queue worker.
END
eventually test -e "$STARTED"
run dvc queue start <<'END'
Started '0' new experiments task queue worker.
END
touch "$GO"
eventually sh -c 'test $(dvc queue status | grep -c Success) = 3'
eventually sh -c 'dvc queue status | grep -q "0 active"'
