# Tasks that wait are removed by name, by commit, or all.
deviation queue-files
project
small_pipeline
commit pipeline
for n in 1 2 3 4; do run dvc exp run --queue -n q$n -S lr=0.$n; done
run dvc queue remove q2
sh_run 'dvc queue remove $(sed -n "s/^[^ ]* \([^ ]*\) .*:q3$/\1/p" .git/logs/refs/exps/celery/stash)'
sh_run 'dvc queue status | cut -c10-'
run dvc queue remove q1 --queued
run dvc queue remove --queued
run dvc queue status
