# -m is the commit's message.
deviation exec-refs
project
small_pipeline
commit pipeline
run dvc exp run -n e1 -m 'try this: "quotes", é'
run dvc exp show
