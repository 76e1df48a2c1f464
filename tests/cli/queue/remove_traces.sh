# What a task left goes with it: its log, what tells of its run, its commits.
project
small_pipeline
commit pipeline
echo 'exit 3' >train.sh
quietly dvc exp run --queue -n fails
quietly dvc queue start
eventually eval 'dvc queue status | grep -q Failed'
run sh -c 'ls .dvc/tmp/exps/run | wc -l' <<'END'
1
END
run dvc queue remove fails <<'END'
Removed tasks in queue: fails
END
run sh -c 'ls .dvc/tmp/exps/run; git for-each-ref refs/exps' </dev/null
