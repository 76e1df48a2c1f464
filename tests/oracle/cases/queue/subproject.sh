# A project in a subdirectory of the repository.
deviation failed-run
git init -q -b main .
mkdir -p p/.dvc/tmp
cd p
: >.dvc/config
printf '/config.local\n/tmp\n/cache\n' >.dvc/.gitignore
tiny_pipeline
commit pipeline
run dvc exp run --queue -n q1 -S lr=0.5
run -q dvc exp run --run-all
queue_status
run dvc exp list
run dvc exp run --temp -n t1 -S lr=0.6
run dvc exp apply q1
run git status --short
