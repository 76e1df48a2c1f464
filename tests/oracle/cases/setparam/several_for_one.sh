# The same key twice: the last wins; one that was added may be changed.
deviation exec-refs
deviation params-bytes params.yaml
project
tiny_pipeline
commit pipeline
run dvc exp run -n e1 -S lr=0.2 -S lr=0.3
run dvc exp run -n e2 -S +x.y=1 -S x.y=2 -S '~n'
run cat params.yaml
