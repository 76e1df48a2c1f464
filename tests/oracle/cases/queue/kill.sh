# A task that runs is interrupted: it failed.
deviation failed-run
deviation queue-files
project
waiting_pipeline
commit pipeline
run -q dvc exp run --queue -n q1 -S lr=0.5
run -q dvc queue start
until_there "$ORACLE_BASE/ext/began.q1"
run dvc queue kill q1
until_done 1
queue_status
sh_run 'dvc queue logs q1 | sort -u'
run dvc exp list
run dvc queue kill q1
run dvc queue remove --failed
queue_status
