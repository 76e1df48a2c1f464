# Without Git there are no experiments.
mkdir -p .dvc/tmp
printf '[core]\n    no_scm = True\n' >.dvc/config
tiny_pipeline
for words in 'exp list' 'exp run' 'exp run --queue' 'exp run --run-all' 'exp save' 'exp show' 'exp diff' 'exp apply e' 'exp branch e' 'exp rename a b' \
    'exp remove e' 'exp push origin' 'exp pull origin' 'queue start' 'queue status' 'queue logs e' 'queue kill e' 'queue stop' 'queue remove e'; do
    # shellcheck disable=SC2086
    run -q dvc $words
done
run dvc exp list
run dvc exp apply e
run dvc queue status
