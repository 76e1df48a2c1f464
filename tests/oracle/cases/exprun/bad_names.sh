# Names that cannot be refs are refused before anything runs.
project
small_pipeline
commit pipeline
for name in a/b 'a b' a..b 'a~b' 'a^b' 'a:b' 'a?b' 'name.' '.x' 'a.lock'; do
    run dvc exp run -n "$name" -S lr=0.5
done
