# What failed and what waits, by commit; then an experiment with the params of HEAD, over others.
deviation failed-run
deviation queue-files
deviation repro-dat
deviation index-kept
project
tiny_pipeline 'cat params.yaml >m.yaml && ! grep -q 0.6 m.yaml'
run -q dvc repro
commit pipeline
run -q dvc exp run --queue -n q6 -S lr=0.6
git rev-parse refs/exps/celery/stash >../stash
run -q dvc exp run --run-all
workers_gone
run -q dvc exp run --queue -n q7 -S lr=0.7
sh_run 'dvc exp apply "$(cat ../stash)" | cut -c-10'
run cat params.yaml
git checkout -qf HEAD
sh_run 'dvc exp apply "$(cut -c-7 ../stash)" | cut -c-10'
run cat params.yaml
git checkout -qf HEAD
run dvc exp apply q7
run cat params.yaml m.yaml
git checkout -qf HEAD
tick
run -q dvc exp save -n same
sed -i 's/lr: .*/lr: 8/' params.yaml
echo hi >untracked
run dvc exp apply same
run cat params.yaml untracked
