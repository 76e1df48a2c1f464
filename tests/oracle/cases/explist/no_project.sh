# Outside of a project.
for words in 'exp list' 'exp run' 'exp show' 'exp diff' 'exp apply e' 'exp branch e' 'exp rename a b' 'exp save' 'exp remove e' 'exp push origin' 'exp clean' \
    'queue start' 'queue status' 'queue logs e' 'queue stop' 'queue kill e'; do
    # shellcheck disable=SC2086
    run dvc $words
done
