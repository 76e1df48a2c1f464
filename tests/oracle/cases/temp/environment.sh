# What the command finds in its environment.
deviation exec-refs
project
tiny_pipeline 'env | grep "^DVC_[RSE]" | grep -v "SITE\|SYSTEM" | sort; cat params.yaml >m.yaml'
commit pipeline
run dvc exp run --temp -n t1 -S lr=0.5
