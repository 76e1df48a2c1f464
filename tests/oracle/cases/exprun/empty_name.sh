# An empty name is none.
deviation exec-refs
project
small_pipeline
commit pipeline
run dvc exp run -n '' -S lr=0.5
