# A repository without commits: each command says so.
deviation error-words
git init -q -b main .
mkdir -p .dvc/tmp
: >.dvc/config
tiny_pipeline
run -q dvc exp list
run -q dvc exp run
run -q dvc exp run --queue
run -q dvc exp run --temp
run -q dvc exp run --run-all
run -q dvc exp save
run -q dvc exp diff
run -q dvc exp apply e1
run -q dvc exp branch e1
run -q dvc exp rename e1 e2
run -q dvc exp remove e1
run -q dvc exp remove -A
run dvc queue status -q
