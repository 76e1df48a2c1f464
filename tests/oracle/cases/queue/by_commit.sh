# A task by the first digits of its commit: four or more, of either case; its name comes first.
deviation failed-run
deviation queue-files
project
tiny_pipeline 'cat params.yaml >m.yaml && ! grep -q 0.6 m.yaml'
commit pipeline
run -q dvc exp run --queue -n q6 -S lr=0.6
run -q dvc exp run --run-all
workers_gone
run -q dvc exp run --queue -n q7 -S lr=0.7
digits() { git rev-parse refs/exps/celery/stash | cut "-c-$1"; }
for n in 1 3 4 6 40; do
    digits "$n" >../digits
    sh_run 'dvc queue logs "$(cat ../digits)" 2>&1 | sed "s/[0-9a-f]\{1,40\}'"'"' is/ID'"'"' is/"'
done
digits 3 >../digits
sh_run 'dvc queue remove "$(cat ../digits)" 2>/dev/null'
sh_run 'dvc exp remove "$(cat ../digits)" 2>/dev/null'
queue_status
# the log of one that is done, the removal of one that failed
git rev-parse refs/exps/celery/failed | cut -c-5 >../failed
sh_run 'dvc queue logs "$(cat ../failed)" | head -n 1'
sh_run 'dvc exp remove "$(cat ../failed)" >/dev/null'
digits 5 >../digits
sh_run 'dvc exp run --queue -n "$(cat ../digits)" -S lr=0.8 >/dev/null'
sh_run 'dvc queue remove "$(cat ../digits)" >/dev/null'
queue_status
digits 12 | tr a-f A-F >../digits
sh_run 'dvc queue remove "$(cat ../digits)" >/dev/null'
run dvc queue remove --all -q
