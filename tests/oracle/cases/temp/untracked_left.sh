# Files that a stage leaves beside its outputs are told of.
deviation exec-refs
project
tiny_pipeline 'cat params.yaml >m.yaml; echo 1 >left; mkdir d; echo 2 >d/left'
commit pipeline
run dvc exp run --temp -n t1 -S lr=0.5
run git ls-files
