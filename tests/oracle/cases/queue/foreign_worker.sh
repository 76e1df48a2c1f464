# Tasks that somebody else ran: without the entry of what failed, with results of another kind, records of an early DVC 2, talk between workers.
deviation failed-run
deviation queue-files
project
tiny_pipeline 'cat params.yaml >m.yaml && ! grep -q 0.6 m.yaml'
commit pipeline
run -q dvc exp run --queue -n q5 -S lr=0.5
run -q dvc exp run --queue -n q6 -S lr=0.6
run -q dvc exp run --run-all
workers_gone
git update-ref -d refs/exps/celery/failed
rm -f .git/logs/refs/exps/celery/failed
queue_status
sh_run 'dvc exp show --csv | cut -d, -f1,3-'
sh_run 'dvc queue logs q6 | sort -u'
find .dvc/tmp/exps/celery/result -type f | while read -r f; do sed -i 's/"children": \[\], //' "$f"; done
queue_status
for f in .dvc/tmp/exps/run/*/*.run; do sed -i 's/, "status": [0-9]/, "collected": true/' "$f"; done
run dvc exp list
cp .dvc/tmp/exps/celery/broker/processed/*.msg ../ext/
for f in ../ext/*.msg; do cp "$f" ".dvc/tmp/exps/celery/broker/in/0_talk.pidbox.msg"; done
: >.dvc/tmp/exps/celery/broker/in/1_empty.celery.msg
rm -r ../ext/*
queue_status
run dvc queue remove --all
