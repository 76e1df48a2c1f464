# Outputs that are not there.
deviation exec-refs
project
small_pipeline
commit pipeline
run dvc exp save -n s1
run dvc exp save -q -n s1
