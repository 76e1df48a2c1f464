# dvc.lock and metrics that Git does not know yet.
deviation exec-refs
deviation repro-dat
deviation index-kept
project
small_pipeline
commit pipeline
run -q dvc repro
run dvc exp save -n s1
run dvc exp show --csv
